// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "formats/json_reader.h"
#include "formats/reading_json.h"

namespace cotejo::formats {

namespace {

Why why_from(const Json& item, const SpanReader& spans) {
  Why why;
  const auto found = item.find("why");
  if (found == item.end()) return why;
  why.rule = found->at("rule").get<std::string>();
  why.detail = found->at("detail").get<std::string>();
  for (const Json& evidence : found->at("evidence")) why.evidence.push_back(spans(evidence));
  return why;
}

}  // namespace

Published published_from_json(const Json& from, const SpanReader& spans) {
  Published published;
  published.basis = enum_from<DateBasis>(from.at("basis"));
  if (!from.at("value").is_null()) {
    published.value = Date::parse(from.at("value").get<std::string>());
    if (!published.value) throw Malformed("published: no day of the calendar");
  }
  for (const Json& evidence : from.at("evidence")) published.evidence.push_back(spans(evidence));
  published.why = why_from(from, spans);
  return published;
}

namespace {

class Parser {
 public:
  explicit Parser(const Json& json) : json_(json), spans_(text_of(json)) {}

  Reading reading() {
    if (json_.at("format") != "cotejo.reading/1") {
      throw Malformed("format is " + json_.at("format").dump() + "; this build reads cotejo.reading/1");
    }
    Reading reading;
    article(reading);
    for (const Json& item : json_.at("entities")) reading.entities.push_back(entity(item));
    for (const Json& item : json_.at("times")) reading.times.push_back(timex(item));
    for (const Json& item : json_.at("statements")) reading.statements.push_back(statement(item));
    for (const Json& item : json_.at("events")) reading.events.push_back(event(item));
    check(reading);
    return reading;
  }

 private:
  static const std::string& text_of(const Json& json) { return json.at("text").get_ref<const std::string&>(); }

  Span span(const Json& item) const { return spans_(item); }
  std::optional<Span> optional_span(const Json& item) const {
    if (item.is_null()) return std::nullopt;
    return span(item);
  }
  static Span raw_span(const Json& item) {
    return {item.at("begin").get<std::uint32_t>(), item.at("end").get<std::uint32_t>()};
  }
  static std::vector<EntityIndex> entity_indices(const Json& list) {
    std::vector<EntityIndex> indices;
    for (const Json& id : list) indices.push_back(index_from(id, 'e'));
    return indices;
  }
  Why why(const Json& item) const { return why_from(item, spans_); }

  void article(Reading& reading) const {
    const Json& from = json_.at("article");
    Article& to = reading.article;
    to.id = from.at("id").get<std::string>();
    to.file = from.at("file").get<std::string>();
    to.path = to.file;
    to.url = optional_string(from.at("url"));
    to.outlet = optional_string(from.at("outlet"));
    to.title = optional_string(from.at("title"));
    to.byline = optional_string(from.at("byline"));
    to.credits = from.at("credits").get<std::vector<std::string>>();
    to.language = from.at("language").get<std::string>();
    to.raw.sha256 = from.at("raw").at("sha256").get<std::string>();
    to.raw.bytes = from.at("raw").at("bytes").get<std::uint64_t>();
    to.raw.charset = from.at("raw").at("charset").get<std::string>();
    to.text = text_of(json_);
    if (const auto notices = from.find("notices"); notices != from.end()) {
      for (const Json& n : *notices)
        to.notices.push_back({n.at("code").get<std::string>(), n.at("message").get<std::string>()});
    }
    for (const Json& item : json_.at("blocks")) {
      to.blocks.push_back({enum_from<BlockKind>(item.at("kind")), span(item), raw_span(item.at("raw"))});
    }
    for (const Json& item : json_.at("furniture")) {
      to.furniture.push_back(
          {item.at("text").get<std::string>(), item.at("why").get<std::string>(), raw_span(item.at("raw"))});
    }
    published(from.at("published"), reading);
  }

  void published(const Json& from, Reading& reading) const {
    reading.published = published_from_json(from, spans_);
    if (const auto candidates = from.find("candidates"); candidates != from.end()) {
      for (const Json& c : *candidates) {
        const auto day = Date::parse(c.at("day").get<std::string>());
        if (!day) throw Malformed("candidates: no day of the calendar");
        reading.article.day_candidates.push_back({*day,
                                                  enum_from<DateBasis>(c.at("basis")),
                                                  c.at("source").get<std::string>(),
                                                  c.at("weight").get<double>(),
                                                  {}});
      }
    }
  }

  Entity entity(const Json& item) const {
    Entity e;
    e.type = enum_from<EntityType>(item.at("type"));
    e.name = item.at("name").get<std::string>();
    for (const Json& m : item.at("mentions")) e.mentions.push_back({span(m), enum_from<MentionForm>(m.at("form"))});
    e.stands_for = index_from(item.at("stands_for"), 'e');
    e.of = index_from(item.at("of"), 'e');
    e.members = entity_indices(item.at("members"));
    for (const Json& r : item.at("roles")) {
      e.roles.push_back({r.at("title").get<std::string>(), index_from(r.at("of"), 'e'), span(r)});
    }
    for (const auto& [key, value] : item.at("refs").items()) e.refs[key] = value.get<std::string>();
    e.why = why(item);
    return e;
  }

  Timex timex(const Json& item) const {
    Timex t;
    t.span = span(item);
    t.type = enum_from<TimexType>(item.at("type"));
    t.value = item.at("value").get<std::string>();
    if (!item.at("mod").is_null()) t.mod = enum_from<TimexMod>(item.at("mod"));
    t.why = why(item);
    return t;
  }

  Statement statement(const Json& item) const {
    Statement s;
    s.span = span(item);
    s.form = enum_from<StatementForm>(item.at("form"));
    s.cue = optional_span(item.at("cue"));
    s.chain = entity_indices(item.at("chain"));
    s.stance = enum_from<Stance>(item.at("stance"));
    s.why = why(item);
    return s;
  }

  Event event(const Json& item) const {
    Event v;
    v.trigger = span(item.at("trigger"));
    for (const Json& m : item.at("mentions")) v.mentions.push_back(span(m));
    v.lemma = item.at("lemma").get<std::string>();
    v.kind = item.value("kind", "");
    v.who = entity_indices(item.at("who"));
    v.whom = entity_indices(item.at("whom"));
    v.object = optional_span(item.at("object"));
    if (!item.at("when").is_null()) {
      v.when = EventWhen{item.at("when").at("value").get<std::string>(), index_from(item.at("when").at("time"), 't')};
    }
    v.where = entity_indices(item.at("where"));
    v.status = enum_from<EventStatus>(item.at("status"));
    v.statement = index_from(item.at("statement"), 's');
    v.chain = entity_indices(item.at("chain"));
    if (!item.at("plover").is_null()) v.plover = enum_from<Plover>(item.at("plover"));
    v.salience = item.at("salience").get<double>();
    v.confidence = item.at("confidence").get<double>();
    v.why = why(item);
    return v;
  }

  /// Every index points at something: later stages need not ask again.
  static void check(const Reading& r) {
    const auto known = [](std::int32_t index, std::size_t size, const char* what) {
      if (index != kNone && static_cast<std::size_t>(index) >= size)
        throw Malformed(std::string("an id of ") + what + " that is not there");
    };
    const auto entities = [&](const std::vector<EntityIndex>& list) {
      for (const EntityIndex index : list) {
        if (index == kNone) throw Malformed("a list of entities holds null");
        known(index, r.entities.size(), "entities");
      }
    };
    for (const Entity& e : r.entities) {
      known(e.stands_for, r.entities.size(), "entities");
      known(e.of, r.entities.size(), "entities");
      entities(e.members);
      for (const Role& role : e.roles) known(role.of, r.entities.size(), "entities");
    }
    for (const Statement& s : r.statements) entities(s.chain);
    for (const Event& v : r.events) {
      entities(v.who), entities(v.whom), entities(v.where), entities(v.chain);
      known(v.statement, r.statements.size(), "statements");
      if (v.when) known(v.when->time, r.times.size(), "times");
    }
  }

  const Json& json_;
  SpanReader spans_;
};

}  // namespace

Result<Reading> reading_from_json(std::string_view text) {
  try {
    const Json json = Json::parse(text);
    return Parser(json).reading();
  } catch (const std::exception& failed) {  // the JSON library's own exceptions and Malformed
    return Error{ErrorCode::malformed, std::string("no reading that can be used: ") + failed.what()};
  }
}

}  // namespace cotejo::formats
