// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "collation/conflicts/conflicts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace cotejo::conflicts {

namespace {

using facts::ReportView;

/// One report's value of a slot, reduced to what two of them are compared by.
struct Told {
  const ReportView* view = nullptr;
  ConflictValue value;
};

/// How two values stand to each other.
enum class Relation { same, more_precise, apart };

class Finder {
 public:
  Finder(FactIndex index, const std::vector<const ReportView*>& reports, const std::vector<const Reading*>& readings,
         const actors::ActorTable& actors, const QuantityFinder& quantities)
      : index_(index), reports_(reports), readings_(readings), actors_(actors), quantities_(quantities) {}

  std::vector<Conflict> all() {
    compare_days();
    compare_places();
    compare_numbers();
    compare_status();
    return std::move(conflicts_);
  }

 private:
  /// Reports of one slot compared pair by pair; pairs of one kind become one conflict with all their values.
  template <class Compare>
  void compare(ConflictSlot slot, const std::vector<Told>& told, const Compare& relation) {
    std::map<ConflictKind, std::set<std::size_t>> members;
    for (std::size_t a = 0; a < told.size(); ++a) {
      for (std::size_t b = a + 1; b < told.size(); ++b) {
        const Relation how = relation(a, b);
        if (how == Relation::same) continue;
        const ConflictKind kind =
            how == Relation::more_precise ? ConflictKind::more_precise : kind_apart(slot, *told[a].view, *told[b].view);
        // Within one article only a changed mind is worth telling, never its own imprecision.
        if (told[a].view->report.article == told[b].view->report.article && kind == ConflictKind::more_precise)
          continue;
        members[kind].insert(a);
        members[kind].insert(b);
      }
    }
    for (const auto& [kind, list] : members) {
      // Where accounts exclude each other, that some of them are vaguer is no news.
      if (kind == ConflictKind::more_precise && members.size() > 1) continue;
      Conflict conflict;
      conflict.fact = index_;
      conflict.slot = slot;
      conflict.kind = kind;
      for (const std::size_t i : list) conflict.values.push_back(told[i].value);
      conflict.why = {"conflicts." + std::string(to_string(slot)),
                      std::string(to_string(kind)) + " among " + std::to_string(list.size()) + " reports",
                      {}};
      conflicts_.push_back(std::move(conflict));
    }
  }

  /// Values that exclude each other.
  ConflictKind kind_apart(ConflictSlot slot, const ReportView& a, const ReportView& b) const {
    if (facts::is_plan(a.event->status) || facts::is_plan(b.event->status)) return ConflictKind::plan_changed;
    if (slot == ConflictSlot::number && same_voice(a, b) && written_apart(a, b)) return ConflictKind::revision;
    return ConflictKind::contradiction;
  }

  bool same_voice(const ReportView& a, const ReportView& b) const {
    const auto origin = [&](const ReportView& v) {
      return v.event->chain.empty() ? kNone : actors_.actor(v.report.article, v.event->chain.front());
    };
    return origin(a) == origin(b);
  }
  bool written_apart(const ReportView& a, const ReportView& b) const {
    const auto& x = readings_[a.report.article]->published.value;
    const auto& y = readings_[b.report.article]->published.value;
    return x && y && *x != *y;
  }

  /// The words that carry the day: the time expression, else the trigger.
  Span span_of_when(const ReportView& view) const {
    const Reading& reading = *readings_[view.report.article];
    if (view.event->when && view.event->when->time != kNone)
      return reading.times[static_cast<std::size_t>(view.event->when->time)].span;
    return view.event->trigger;
  }

  void compare_days() {
    std::vector<Told> told;
    for (const ReportView* view : reports_) {
      if (view->days) told.push_back({view, {view->report, view->when, span_of_when(*view)}});
    }
    compare(ConflictSlot::when, told, [&](std::size_t a, std::size_t b) {
      const DayRange& x = *told[a].view->days;
      const DayRange& y = *told[b].view->days;
      if (x == y) return Relation::same;
      return x.overlaps(y) ? Relation::more_precise : Relation::apart;
    });
  }

  Relation relate_places(const std::set<ActorIndex>& a, const std::set<ActorIndex>& b) const {
    if (a == b) return Relation::same;
    // Where nothing is known of how two places lie, nothing is said: no contradiction out of ignorance.
    Relation relation = Relation::apart;
    for (const ActorIndex x : a) {
      for (const ActorIndex y : b) {
        const auto places = actors_.relate_places(x, y);
        if (places == actors::ActorTable::Places::same || places == actors::ActorTable::Places::inside)
          return Relation::more_precise;
        if (places == actors::ActorTable::Places::unknown) relation = Relation::same;
      }
    }
    return relation;
  }

  [[nodiscard]] bool names_states(const std::set<ActorIndex>& places) const {
    return std::all_of(places.begin(), places.end(),
                       [&](ActorIndex p) { return actors_.is_state[static_cast<std::size_t>(p)]; });
  }

  void compare_places() {
    std::vector<Told> told;
    for (const ReportView* view : reports_) {
      if (view->where.empty()) continue;
      std::string names;
      for (const ActorIndex actor : view->where)
        names += (names.empty() ? "" : ", ") + actors_.actors[static_cast<std::size_t>(actor)].name;
      told.push_back({view, {view->report, names, span_of_place(*view)}});
    }
    compare(ConflictSlot::where, told, [&](std::size_t a, std::size_t b) {
      const Relation relation = relate_places(told[a].view->where, told[b].view->where);
      // A town against another country is more often a place misread than a contradiction.
      const bool alike = names_states(told[a].view->where) == names_states(told[b].view->where);
      return relation == Relation::apart && !alike ? Relation::same : relation;
    });
  }

  /// The mention of the place nearest to the trigger.
  Span span_of_place(const ReportView& view) const {
    const Reading& reading = *readings_[view.report.article];
    Span best = view.event->trigger;
    std::uint32_t distance = UINT32_MAX;
    for (const EntityIndex e : view.event->where) {
      for (const Mention& mention : reading.entities[static_cast<std::size_t>(e)].mentions) {
        const std::uint32_t apart =
            mention.span.begin > view.event->trigger.end   ? mention.span.begin - view.event->trigger.end
            : view.event->trigger.begin > mention.span.end ? view.event->trigger.begin - mention.span.end
                                                           : 0;
        if (apart < distance) distance = apart, best = mention.span;
      }
    }
    return best;
  }

  /// The sentence around a place of the text, roughly: up to a full stop before white space, or a line's end.
  static Span sentence_around(std::string_view text, Span span) {
    const auto ends = [&](std::size_t i) {
      return text[i] == '\n' || (text[i] == '.' && (i + 1 >= text.size() || text[i + 1] == ' ' || text[i + 1] == '\n'));
    };
    Span out = span;
    while (out.begin > 0 && !ends(out.begin - 1)) --out.begin;
    while (out.end < text.size() && !ends(out.end)) ++out.end;
    return out;
  }

  void compare_numbers() {
    std::vector<Told> told;
    std::vector<Quantity> counts;
    for (const ReportView* view : reports_) {
      const std::string_view text = readings_[view->report.article]->article.text;
      std::set<Span> seen;
      for (const Span mention :
           view->event->mentions.empty() ? std::vector<Span>{view->event->trigger} : view->event->mentions) {
        for (Quantity& q : quantities_.find(text, sentence_around(text, mention))) {
          if (!seen.insert(q.span).second) continue;
          told.push_back({view, {view->report, std::string(q.span.in(text)), q.span}});
          counts.push_back(std::move(q));
        }
      }
    }
    compare(ConflictSlot::number, told, [&](std::size_t a, std::size_t b) {
      if (told[a].view == told[b].view) return Relation::same;
      return relate_counts(counts[a], counts[b]);
    });
  }

  static Relation relate_counts(const Quantity& a, const Quantity& b) {
    const bool one_thing =
        std::any_of(a.of.begin(), a.of.end(), [&](const std::string& stem) { return b.of.count(stem) > 0; });
    if (!one_thing || (a.least == b.least && a.most == b.most)) return Relation::same;
    if (a.least <= b.most && b.least <= a.most) return Relation::more_precise;
    return Relation::apart;
  }

  /// Somebody says it is so, somebody that it is not. Where no source is named for the denial, both must name a common
  /// party: else they may well speak of two things.
  void compare_status() {
    std::vector<const ReportView*> yes;
    std::vector<const ReportView*> no;
    for (const ReportView* view : reports_) (view->event->status == EventStatus::negated ? no : yes).push_back(view);
    if (yes.empty() || no.empty()) return;
    const bool attributed =
        std::any_of(no.begin(), no.end(), [](const ReportView* v) { return !v->event->chain.empty(); });
    const bool clash = std::any_of(no.begin(), no.end(), [&](const ReportView* n) {
      return std::any_of(yes.begin(), yes.end(), [&](const ReportView* y) {
        return y->event->status == EventStatus::happened && shares_party(*n, *y);
      });
    });
    if (!attributed && !clash) return;
    Conflict conflict;
    conflict.fact = index_;
    conflict.slot = ConflictSlot::status;
    conflict.kind = attributed ? ConflictKind::denial : ConflictKind::contradiction;
    for (const ReportView* view : reports_) {
      conflict.values.push_back({view->report, std::string(to_string(view->event->status)), view->event->trigger});
    }
    conflict.why = {"conflicts.status", "affirmed by some, negated by others", {}};
    conflicts_.push_back(std::move(conflict));
  }

  static bool shares_party(const ReportView& a, const ReportView& b) {
    return std::any_of(a.parties.begin(), a.parties.end(), [&](ActorIndex p) { return b.parties.count(p) > 0; });
  }

  FactIndex index_;
  const std::vector<const ReportView*>& reports_;
  const std::vector<const Reading*>& readings_;
  const actors::ActorTable& actors_;
  const QuantityFinder& quantities_;
  std::vector<Conflict> conflicts_;
};

}  // namespace

std::vector<Conflict> find_conflicts(FactIndex index, const Fact& fact, const std::vector<const ReportView*>& reports,
                                     const std::vector<const Reading*>& readings, const actors::ActorTable& actors,
                                     const QuantityFinder& quantities) {
  if (fact.reports.size() < 2) return {};
  return Finder(index, reports, readings, actors, quantities).all();
}

}  // namespace cotejo::conflicts
