// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "formats/story_json.h"

#include "base/version.h"
#include "formats/json_values.h"

namespace cotejo::formats {

namespace {

class Writer {
 public:
  Writer(const Collation& collation, const std::vector<const Reading*>& readings, const JsonOptions& options)
      : collation_(collation), options_(options) {
    for (const Reading* reading : readings) spans_.emplace_back(reading->article.text);
  }

  [[nodiscard]] Json document() const {
    const Collation& c = collation_;
    Json json = {{"format", "cotejo.story/1"},
                 {"made_by", {{"version", kVersion}}},
                 {"id", c.id},
                 {"title", c.title},
                 {"from", c.from ? Json(c.from->iso()) : Json(nullptr)},
                 {"to", c.to ? Json(c.to->iso()) : Json(nullptr)},
                 {"articles", Json::array()},
                 {"copies", Json::array()},
                 {"actors", Json::array()},
                 {"facts", Json::array()},
                 {"conflicts", Json::array()},
                 {"timeline", Json::array()}};
    for (std::size_t i = 0; i < c.articles.size(); ++i) json["articles"].push_back(article(i));
    for (const Copy& copy : c.copies) {
      json["copies"].push_back({{"article", article_id(copy.article)},
                                {"of", article_id(copy.of)},
                                {"overlap", copy.overlap},
                                {"via", or_null(copy.via)},
                                {"kind", name_of(copy.kind)}});
    }
    for (std::size_t i = 0; i < c.actors.size(); ++i) json["actors"].push_back(actor(i));
    for (std::size_t i = 0; i < c.facts.size(); ++i) json["facts"].push_back(fact(i));
    for (const Conflict& conflict : c.conflicts) json["conflicts"].push_back(conflict_json(conflict));
    for (const TimelineEntry& entry : c.timeline) {
      json["timeline"].push_back({{"when", entry.when}, {"fact", numbered('f', entry.fact)}});
    }
    return json;
  }

 private:
  [[nodiscard]] const std::string& article_id(std::uint32_t index) const { return collation_.articles[index].id; }

  [[nodiscard]] Json report(const Report& r) const {
    return Json::array({article_id(r.article), numbered('v', r.event)});
  }
  [[nodiscard]] Json reports(const std::vector<Report>& list) const {
    Json json = Json::array();
    for (const Report& r : list) json.push_back(report(r));
    return json;
  }
  static Json actor_ids(const std::vector<ActorIndex>& list) {
    Json json = Json::array();
    for (const ActorIndex index : list) json.push_back(numbered('a', static_cast<std::size_t>(index)));
    return json;
  }

  [[nodiscard]] Json article(std::size_t index) const {
    const StoryArticle& a = collation_.articles[index];
    return {{"id", a.id},
            {"file", a.file},
            {"outlet", or_null(a.outlet)},
            {"title", or_null(a.title)},
            {"published", published_to_json(a.published, index < spans_.size() ? &spans_[index] : nullptr)}};
  }

  [[nodiscard]] Json actor(std::size_t index) const {
    const Actor& a = collation_.actors[index];
    Json json = {{"id", numbered('a', index)},
                 {"name", a.name},
                 {"type", name_of(a.type)},
                 {"forms", a.forms},
                 {"entities", Json::array()}};
    for (const auto& [article, entity] : a.entities) {
      json["entities"].push_back(Json::array({article_id(article), numbered('e', static_cast<std::size_t>(entity))}));
    }
    return json;
  }

  [[nodiscard]] Json fact(std::size_t index) const {
    const Fact& f = collation_.facts[index];
    Json json = {{"id", numbered('f', index)},
                 {"label", f.label},
                 {"who", actor_ids(f.who)},
                 {"when", or_null(f.when)},
                 {"where", actor_ids(f.where)},
                 {"status", name_of(f.status)},
                 {"reports", reports(f.reports)},
                 {"origins", Json::array()},
                 {"independent_origins", f.independent_origins},
                 {"date_basis", name_of(f.date_basis)},
                 {"silent", Json::array()},
                 {"plan", nullptr},
                 {"weight", f.weight}};
    for (const Origin& o : f.origins) {
      json["origins"].push_back(
          {{"source", o.source == kNone ? Json(nullptr) : Json(numbered('a', static_cast<std::size_t>(o.source)))},
           {"name", o.name},
           {"reports", reports(o.reports)},
           {"stance", name_of(o.stance)}});
    }
    for (const std::uint32_t silent : f.silent) json["silent"].push_back(article_id(silent));
    if (f.plan) json["plan"] = {{"outcome", name_of(f.plan->outcome)}, {"reports", reports(f.plan->reports)}};
    if (options_.explain) json["why"] = {{"rule", f.why.rule}, {"detail", f.why.detail}};
    return json;
  }

  [[nodiscard]] Json conflict_json(const Conflict& conflict) const {
    Json json = {{"fact", numbered('f', conflict.fact)},
                 {"slot", name_of(conflict.slot)},
                 {"kind", name_of(conflict.kind)},
                 {"values", Json::array()}};
    for (const ConflictValue& value : conflict.values) {
      Json item = {{"report", report(value.report)}, {"value", value.value}};
      item.update(value.report.article < spans_.size() ? spans_[value.report.article](value.span)
                                                       : Json{{"begin", value.span.begin}, {"end", value.span.end}});
      json["values"].push_back(std::move(item));
    }
    if (options_.explain) json["why"] = {{"rule", conflict.why.rule}, {"detail", conflict.why.detail}};
    return json;
  }

  const Collation& collation_;
  JsonOptions options_;
  std::vector<SpanWriter> spans_;
};

}  // namespace

std::string story_to_json(const Collation& collation, const std::vector<const Reading*>& readings,
                          const JsonOptions& options) {
  return dumped(Writer(collation, readings, options).document(), options.indent);
}

}  // namespace cotejo::formats
