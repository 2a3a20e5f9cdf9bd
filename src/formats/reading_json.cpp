// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "formats/reading_json.h"

#include "base/version.h"
#include "formats/json_values.h"

namespace cotejo::formats {

Json published_to_json(const Published& published, const SpanWriter* spans) {
  Json evidence = Json::array();
  if (spans != nullptr) {
    for (const Span span : published.evidence) evidence.push_back((*spans)(span));
  }
  return {{"value", published.value ? Json(published.value->iso()) : Json(nullptr)},
          {"basis", name_of(published.basis)},
          {"evidence", std::move(evidence)}};
}

Json why_to_json(const Why& why, const SpanWriter& spans) {
  Json evidence = Json::array();
  for (const Span span : why.evidence) evidence.push_back(spans(span));
  return {{"rule", why.rule}, {"detail", why.detail}, {"evidence", std::move(evidence)}};
}

namespace {

Json entity_id(EntityIndex index) {
  return index == kNone ? Json(nullptr) : Json(numbered('e', static_cast<std::size_t>(index)));
}

Json entity_ids(const std::vector<EntityIndex>& indices) {
  Json ids = Json::array();
  for (const EntityIndex index : indices) ids.push_back(entity_id(index));
  return ids;
}

Json raw_span(Span span) {
  return {{"begin", span.begin}, {"end", span.end}};
}

class Writer {
 public:
  Writer(const Reading& reading, const JsonOptions& options)
      : reading_(reading), options_(options), spans_(reading.article.text) {}

  [[nodiscard]] Json document() const {
    const Article& article = reading_.article;
    Json json = {
        {"format", "cotejo.reading/1"},     {"made_by", {{"version", kVersion}, {"model", "es"}, {"tables", "es"}}},
        {"article", article_json(article)}, {"text", article.text},
        {"blocks", Json::array()},          {"furniture", Json::array()},
        {"entities", Json::array()},        {"times", Json::array()},
        {"statements", Json::array()},      {"events", Json::array()}};
    for (const Block& block : article.blocks) {
      Json item = {{"kind", name_of(block.kind)}};
      item.update(spans_(block.text));
      item["raw"] = raw_span(block.raw);
      json["blocks"].push_back(std::move(item));
    }
    for (const Furniture& item : article.furniture) {
      json["furniture"].push_back({{"text", item.text}, {"why", item.why}, {"raw", raw_span(item.raw)}});
    }
    for (std::size_t i = 0; i < reading_.entities.size(); ++i) json["entities"].push_back(entity(i));
    for (std::size_t i = 0; i < reading_.times.size(); ++i) json["times"].push_back(timex(i));
    for (std::size_t i = 0; i < reading_.statements.size(); ++i) json["statements"].push_back(statement(i));
    for (std::size_t i = 0; i < reading_.events.size(); ++i) json["events"].push_back(event(i));
    return json;
  }

 private:
  [[nodiscard]] Json article_json(const Article& article) const {
    Json json = {
        {"raw", {{"sha256", article.raw.sha256}, {"bytes", article.raw.bytes}, {"charset", article.raw.charset}}},
        {"id", article.id},
        {"file", article.file},
        {"url", or_null(article.url)},
        {"outlet", or_null(article.outlet)},
        {"title", or_null(article.title)},
        {"byline", or_null(article.byline)},
        {"credits", article.credits},
        {"language", article.language},
        {"published", published_to_json(reading_.published, &spans_)},
        {"notices", Json::array()}};
    for (const Notice& notice : article.notices) {
      json["notices"].push_back({{"code", notice.code}, {"message", notice.message}});
    }
    if (options_.explain) {
      json["published"]["why"] = why_to_json(reading_.published.why, spans_);
      Json candidates = Json::array();
      for (const DayCandidate& candidate : article.day_candidates) {
        candidates.push_back({{"day", candidate.day.iso()},
                              {"basis", name_of(candidate.basis)},
                              {"source", candidate.source},
                              {"weight", candidate.weight}});
      }
      json["published"]["candidates"] = std::move(candidates);
    }
    return json;
  }

  [[nodiscard]] Json entity(std::size_t index) const {
    const Entity& e = reading_.entities[index];
    Json json = {{"id", numbered('e', index)},
                 {"type", name_of(e.type)},
                 {"name", e.name},
                 {"mentions", Json::array()},
                 {"stands_for", entity_id(e.stands_for)},
                 {"of", entity_id(e.of)},
                 {"members", entity_ids(e.members)},
                 {"roles", Json::array()},
                 {"refs", Json::object()}};
    for (const Mention& mention : e.mentions) {
      Json item = spans_(mention.span);
      item["form"] = name_of(mention.form);
      json["mentions"].push_back(std::move(item));
    }
    for (const Role& role : e.roles) {
      Json item = {{"title", role.title}, {"of", entity_id(role.of)}};
      item.update(spans_(role.span));
      json["roles"].push_back(std::move(item));
    }
    for (const auto& [key, value] : e.refs) json["refs"][key] = value;
    return explained(std::move(json), e.why);
  }

  [[nodiscard]] Json timex(std::size_t index) const {
    const Timex& t = reading_.times[index];
    Json json = {{"id", numbered('t', index)}};
    json.update(spans_(t.span));
    json["type"] = name_of(t.type);
    json["value"] = t.value;
    json["mod"] = t.mod == TimexMod::none ? Json(nullptr) : name_of(t.mod);
    return explained(std::move(json), t.why);
  }

  [[nodiscard]] Json statement(std::size_t index) const {
    const Statement& s = reading_.statements[index];
    Json json = {{"id", numbered('s', index)}};
    json.update(spans_(s.span));
    json["form"] = name_of(s.form);
    json["cue"] = spans_(s.cue);
    json["chain"] = entity_ids(s.chain);
    json["stance"] = name_of(s.stance);
    return explained(std::move(json), s.why);
  }

  [[nodiscard]] Json event(std::size_t index) const {
    const Event& v = reading_.events[index];
    Json json = {{"id", numbered('v', index)},
                 {"trigger", spans_(v.trigger)},
                 {"mentions", Json::array()},
                 {"lemma", v.lemma},
                 {"kind", v.kind},
                 {"who", entity_ids(v.who)},
                 {"whom", entity_ids(v.whom)},
                 {"object", spans_(v.object)},
                 {"when", nullptr},
                 {"where", entity_ids(v.where)},
                 {"status", name_of(v.status)},
                 {"statement", nullptr},
                 {"chain", entity_ids(v.chain)},
                 {"plover", v.plover ? name_of(*v.plover) : Json(nullptr)},
                 {"salience", v.salience},
                 {"confidence", v.confidence}};
    for (const Span span : v.mentions) json["mentions"].push_back(spans_(span));
    if (v.when) {
      json["when"] = {{"value", v.when->value}, {"time", nullptr}};
      if (v.when->time != kNone) json["when"]["time"] = numbered('t', static_cast<std::size_t>(v.when->time));
    }
    if (v.statement != kNone) json["statement"] = numbered('s', static_cast<std::size_t>(v.statement));
    return explained(std::move(json), v.why);
  }

  [[nodiscard]] Json explained(Json json, const Why& why) const {
    if (options_.explain) json["why"] = why_to_json(why, spans_);
    return json;
  }

  const Reading& reading_;
  JsonOptions options_;
  SpanWriter spans_;
};

}  // namespace

std::string reading_to_json(const Reading& reading, const JsonOptions& options) {
  return dumped(Writer(reading, options).document(), options.indent);
}

}  // namespace cotejo::formats
