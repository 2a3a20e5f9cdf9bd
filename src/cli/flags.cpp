// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/flags.h"

namespace cotejo::cli {

const std::vector<Flag>& flag_table() {
  static const std::vector<Flag> kFlags{
      {"--json", "", "read collate stories show", "Output", "print JSON, one document a line (docs/formats)",
       &Options::json},
      {"--explain", "", "read collate show", "Output", "say why: which cue, rule or score, and at which places",
       &Options::explain},
      {"--all", "", "collate show", "Output", "print every fact, not only the weightiest", &Options::all},
      {"--conllu", "", "parse", "Output", "print CoNLL-U (docs/formats/conllu.md); there is no other output so far",
       &Options::conllu},
      {"--pretokenized", "", "parse", "Reading",
       "the inputs are CoNLL-U: keep their words and sentences, and analyse those anew", &Options::pretokenized},
      {"--refined", "", "parse", "Output",
       "relations as cotejo reads them, with subtypes; default: as in the treebanks", &Options::refined},
      {"--status", "", "parse", "Output",
       "say of each verb and noun how the article presents what it tells: Status=planned in MISC (implies --refined)",
       &Options::statuses},
      {"--color", "WHEN", "*", "Output", "auto (in a terminal), always or never", &Options::colour},
      {"--width", "COLUMNS", "*", "Output", "wrap text at so many columns (default: the terminal's)", &Options::width},
      {"-q,--quiet", "", "*", "Output", "no progress and no notices on stderr; failures are still named",
       &Options::quiet},
      {"--given-day", "YYYY-MM-DD", "read collate add", "Reading",
       "the day on which the articles were written, when you know it", &Options::given_day},
      {"--clean", "", "read parse collate add", "Reading",
       "the inputs hold the articles' text and nothing else: set no line aside", &Options::clean},
      {"--any-language", "", "read parse collate add watch", "Reading",
       "read articles that are not in Spanish, too (badly)", &Options::any_language},
      {"--threads", "N", "read parse collate add", "Reading", "read on so many threads (default: one a core)",
       &Options::threads},
      {"--max-mb", "N", "read parse collate add watch", "Reading", "refuse inputs of more megabytes (default 64)",
       &Options::max_mb},
      {"--library", "FILE", "add watch stories show serve", "Library",
       "the library (default: $COTEJO_LIBRARY, or cotejo/library.db in your data folder); made when it is not there",
       &Options::library},
      {"--versions", "", "show", "Output", "show the versions of an article, and what changed from each to the next",
       &Options::versions},
      {"--once", "", "watch", "Web", "poll the feeds whose time has come and end, for cron", &Options::once},
      {"--every", "TIME", "watch", "Web", "poll a feed every so often: 15m (default), 2h, 1d", &Options::every},
      {"--delay", "SECONDS", "read add watch", "Web",
       "wait so long between two requests to one host (default 2; a site's Crawl-delay can make it longer)",
       &Options::delay},
      {"--user-agent", "TEXT", "read add watch", "Web",
       "what sites are told who asks; robots.txt rules for its first word are obeyed", &Options::user_agent},
      {"--allow-private", "", "read add watch", "Web",
       "fetch from this machine and from private networks, too (not for addresses from strangers)",
       &Options::allow_private},
      {"--host", "ADDRESS", "serve", "Server", "listen on this address (default 127.0.0.1: this machine only)",
       &Options::host},
      {"--name", "HOST", "serve", "Server",
       "answer under this name, too (with --host 0.0.0.0: the name or address that others ask for)", &Options::name},
      {"--port", "N", "serve", "Server", "listen on this port (default 8080; 0: any free one)", &Options::port},
      {"--home", "FOLDER", "*", "Knowledge",
       "the folder that holds data/es and models/es (default: found beside the program)", &Options::home},
  };
  return kFlags;
}

const std::vector<Command>& command_table() {
  static const std::vector<Command> kCommands{
      {"read", "PATH...", "show what articles say, one by one",
       "Reads articles (scraped text, HTML, feeds, JSON Lines; gzipped or not) and shows for each: who and what it "
       "names, who is\n"
       "said to say what, what happens, when, and how sure it is. PATH is a file, a folder, or - for standard "
       "input.\n\n"
       "  cotejo read article.html\n"
       "  cotejo read --json articles/ > readings.jsonl\n"
       "  cotejo read --explain https://example.org/news/1"},
      {"parse", "PATH...", "show words, tags, syntax and names as CoNLL-U",
       "Takes articles in as `read` does and prints the words that the reading stands on: with classes, features, "
       "lemmas, dependency\n"
       "trees (Universal Dependencies) and names. TokenRange counts code points of the article's text, from 0. With "
       "--pretokenized,\n"
       "PATH is a treebank (CoNLL-U) whose words and sentences stay as they are, so that the rest can be scored.\n\n"
       "  cotejo parse --conllu article.html\n"
       "  cotejo parse --conllu --pretokenized treebank.conllu > parsed.conllu"},
      {"collate", "PATH...", "lay the articles of each story side by side",
       "Groups the articles into stories and shows for each story: its timeline, its facts with who vouches for them "
       "and how many\n"
       "independent origins they have, and where the accounts part. The order of the arguments does not matter. Also "
       "takes the\n"
       "output of `cotejo read --json`.\n\n"
       "  cotejo collate examples/story\n"
       "  cotejo collate --json --explain articles/ > stories.jsonl"},
      {"add", "PATH...", "put articles into the library",
       "Reads articles, keeps them with their raw bytes in the library and renews its stories. What the library has is "
       "not read\n"
       "again, so a stopped run can simply be repeated.\n\n"
       "  cotejo add articles/\n"
       "  cotejo add --library project.db feed.xml https://example.org/news/1"},
      {"watch", "FEED...", "poll feeds and add what is new to the library",
       "FEED is an OPML file or the address of a feed (RSS, Atom, JSON Feed, news sitemap). What they name is fetched, "
       "at "
       "one request a\n"
       "host at a time and as robots.txt allows, kept as it came in WARC files beside the library, read, and added. "
       "Runs "
       "until Ctrl-C;\n"
       "what it was doing stands in the library, and the next run goes on from there. docs/operations/watch.md tells "
       "more.\n\n"
       "  cotejo watch feeds.opml\n"
       "  cotejo watch --once --library news.db https://example.org/rss.xml     # for cron"},
      {"stories", "", "list the stories of the library", "  cotejo stories\n  cotejo stories --json"},
      {"show", "STORY", "show one story of the library",
       "STORY is an id as `cotejo stories` lists it, or the beginning of one. With --versions it is an article (its id "
       "or "
       "URL): what\n"
       "was found under its address over time, and what changed.\n\n"
       "  cotejo show s4bfe1\n  cotejo show --versions https://example.org/news/1"},
      {"serve", "", "open the library as a page in the browser",
       "Serves the library's stories at http://127.0.0.1:8080 until you press Ctrl-C. Only this machine can reach it, "
       "unless you say\n"
       "otherwise with --host.\n\n  cotejo serve\n  cotejo serve --library project.db --port 9000"},
  };
  return kCommands;
}

}  // namespace cotejo::cli
