// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "formats/json_reader.h"
#include "formats/story_json.h"

namespace cotejo::formats {

namespace {

class Parser {
 public:
  Parser(const Json& json, const std::vector<const Reading*>& readings) : json_(json), readings_(readings) {
    for (const Reading* reading : readings) spans_.emplace_back(reading->article.text);
  }

  Collation collation() {
    Collation c;
    c.id = json_.at("id").get<std::string>();
    c.title = json_.at("title").get<std::string>();
    c.from = optional_day(json_.at("from"));
    c.to = optional_day(json_.at("to"));
    if (json_.at("articles").size() != readings_.size()) throw Malformed("not as many readings as articles");
    for (const Json& item : json_.at("articles")) c.articles.push_back(article(item));
    for (const Json& item : json_.at("copies")) {
      c.copies.push_back({article_index(item.at("article")), article_index(item.at("of")),
                          item.at("overlap").get<double>(), optional_string(item.at("via")),
                          enum_from<CopyKind>(item.at("kind"))});
    }
    for (const Json& item : json_.at("actors")) c.actors.push_back(actor(item));
    for (const Json& item : json_.at("facts")) c.facts.push_back(fact(item));
    for (const Json& item : json_.at("conflicts")) c.conflicts.push_back(conflict(item));
    for (const Json& item : json_.at("timeline")) {
      c.timeline.push_back(
          {item.at("when").get<std::string>(), static_cast<FactIndex>(index_from(item.at("fact"), 'f'))});
    }
    check(c);
    return c;
  }

 private:
  static std::optional<Date> optional_day(const Json& item) {
    if (item.is_null()) return std::nullopt;
    const auto day = Date::parse(item.get<std::string>());
    if (!day) throw Malformed("no day of the calendar");
    return day;
  }

  StoryArticle article(const Json& item) {
    const auto index = static_cast<std::uint32_t>(by_id_.size());
    StoryArticle a;
    a.id = item.at("id").get<std::string>();
    if (a.id != readings_[index]->article.id) throw Malformed("the readings are not those of the articles");
    by_id_[a.id] = index;
    a.file = item.at("file").get<std::string>();
    a.outlet = optional_string(item.at("outlet"));
    a.title = optional_string(item.at("title"));
    a.published = published_from_json(item.at("published"), spans_[index]);
    return a;
  }

  std::uint32_t article_index(const Json& id) const {
    const auto found = by_id_.find(id.get<std::string>());
    if (found == by_id_.end()) throw Malformed("an article that is not in the story");
    return found->second;
  }

  Report report(const Json& item) const {
    const Report r{article_index(item.at(0)), static_cast<std::uint32_t>(index_from(item.at(1), 'v'))};
    if (r.event >= readings_[r.article]->events.size()) throw Malformed("a report of an event that is not there");
    return r;
  }
  std::vector<Report> reports(const Json& list) const {
    std::vector<Report> out;
    for (const Json& item : list) out.push_back(report(item));
    return out;
  }
  static std::vector<ActorIndex> actors(const Json& list) {
    std::vector<ActorIndex> out;
    for (const Json& item : list) out.push_back(index_from(item, 'a'));
    return out;
  }

  Actor actor(const Json& item) const {
    Actor a;
    a.name = item.at("name").get<std::string>();
    a.type = enum_from<EntityType>(item.at("type"));
    a.forms = item.at("forms").get<std::vector<std::string>>();
    for (const Json& entity : item.at("entities"))
      a.entities.emplace_back(article_index(entity.at(0)), index_from(entity.at(1), 'e'));
    return a;
  }

  Fact fact(const Json& item) const {
    Fact f;
    f.label = item.at("label").get<std::string>();
    f.who = actors(item.at("who"));
    f.when = optional_string(item.at("when"));
    f.where = actors(item.at("where"));
    f.status = enum_from<EventStatus>(item.at("status"));
    f.reports = reports(item.at("reports"));
    for (const Json& o : item.at("origins")) {
      f.origins.push_back({index_from(o.at("source"), 'a'), o.at("name").get<std::string>(), reports(o.at("reports")),
                           enum_from<OriginStance>(o.at("stance"))});
    }
    f.independent_origins = item.at("independent_origins").get<int>();
    f.date_basis = enum_from<FactDateBasis>(item.at("date_basis"));
    for (const Json& id : item.at("silent")) f.silent.push_back(article_index(id));
    if (!item.at("plan").is_null()) {
      f.plan = Plan{enum_from<PlanOutcome>(item.at("plan").at("outcome")), reports(item.at("plan").at("reports"))};
    }
    f.weight = item.value("weight", 0.0);
    f.why = why(item);
    return f;
  }

  Conflict conflict(const Json& item) const {
    Conflict c;
    c.fact = static_cast<FactIndex>(index_from(item.at("fact"), 'f'));
    c.slot = enum_from<ConflictSlot>(item.at("slot"));
    c.kind = enum_from<ConflictKind>(item.at("kind"));
    for (const Json& value : item.at("values")) {
      const Report r = report(value.at("report"));
      c.values.push_back({r, value.at("value").get<std::string>(), spans_[r.article](value)});
    }
    c.why = why(item);
    return c;
  }

  static Why why(const Json& item) {
    const auto found = item.find("why");
    if (found == item.end()) return {};
    return {found->at("rule").get<std::string>(), found->at("detail").get<std::string>(), {}};
  }

  static void check(const Collation& c) {
    const auto actor = [&](ActorIndex index) {
      if (index != kNone && static_cast<std::size_t>(index) >= c.actors.size())
        throw Malformed("an actor that is not there");
    };
    for (const Fact& f : c.facts) {
      for (const ActorIndex index : f.who) actor(index);
      for (const ActorIndex index : f.where) actor(index);
      for (const Origin& o : f.origins) actor(o.source);
    }
    for (const Conflict& conflict : c.conflicts) {
      if (conflict.fact >= c.facts.size()) throw Malformed("a conflict about a fact that is not there");
    }
    for (const TimelineEntry& entry : c.timeline) {
      if (entry.fact >= c.facts.size()) throw Malformed("a day of a fact that is not there");
    }
  }

  const Json& json_;
  const std::vector<const Reading*>& readings_;
  std::vector<SpanReader> spans_;
  std::map<std::string, std::uint32_t> by_id_;
};

Json parse_story(std::string_view text) {
  Json json = Json::parse(text);
  if (json.at("format") != "cotejo.story/1") {
    throw Malformed("format is " + json.at("format").dump() + "; this build reads cotejo.story/1");
  }
  return json;
}

}  // namespace

Result<std::vector<std::string>> story_article_ids(std::string_view text) {
  try {
    const Json json = parse_story(text);
    std::vector<std::string> ids;
    for (const Json& item : json.at("articles")) ids.push_back(item.at("id").get<std::string>());
    return ids;
  } catch (const std::exception& failed) {
    return Error{ErrorCode::malformed, std::string("no story that can be used: ") + failed.what()};
  }
}

Result<Collation> story_from_json(std::string_view text, const std::vector<const Reading*>& readings) {
  try {
    const Json json = parse_story(text);
    return Parser(json, readings).collation();
  } catch (const std::exception& failed) {
    return Error{ErrorCode::malformed, std::string("no story that can be used: ") + failed.what()};
  }
}

}  // namespace cotejo::formats
