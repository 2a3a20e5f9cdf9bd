// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "squoia_tags.h"

#include <algorithm>

#include "text/utf8.h"

namespace cotejo::convert {
namespace {

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() > end.size() && text.substr(text.size() - end.size()) == end;
}

bool ends_with_any(std::string_view text, std::string_view ends) {
  const auto all = split(ends, ' ');
  return std::any_of(all.begin(), all.end(), [&](std::string_view end) { return ends_with(text, end); });
}

/// "venderlo": a clitic behind what is long enough to be an infinitive. Clitics that finite verbs end like
/// ("convierte", "confirme") are not tried.
bool is_infinitive(std::string_view form) {
  if (ends_with_any(form, "ar er ir \u00edr")) return true;
  for (const std::string_view clitic : {"se", "lo", "los", "la", "las", "le", "les", "nos"}) {
    if (!ends_with(form, clitic)) continue;
    const std::string_view verb = form.substr(0, form.size() - clitic.size());
    if (verb.size() >= 5 && ends_with_any(verb, "ar er ir \u00edr")) return true;
  }
  return false;
}

/// Letters of gender and number by the ending of a participle.
std::string agreement(std::string_view form) {
  if (ends_with(form, "os")) return "pm";
  if (ends_with(form, "as")) return "pf";
  return ends_with(form, "a") ? "sf" : "sm";
}

/// The tag of an open class; empty for a class that is not known.
std::string open_tag(std::string_view tag, const std::string& form, bool governed) {
  if (starts_with(tag, "V")) {
    const char found = verb_form(form);
    if (found == 'n') return "vmn0000";
    if (found == 'g') return "vmg0000";
    if (found == 'x') return "vmx0000";
    const std::string letters = agreement(form);
    return governed ? "vmp00" + letters : std::string("aq0") + letters[1] + letters[0] + "p";
  }
  if (tag == "NC" || tag == "Y" || tag == "XF" || tag == "--") return "nc00000";
  if (tag == "NP") return "np00000";
  if (tag == "AQ") return "aq0000";
  if (tag == "AO") return "ao0000";
  if (tag == "SP") return form == "al" || form == "del" ? "spcms" : "sps00";
  if (tag == "RG" || tag == "RN" || tag == "CC" || tag == "CS") return lower(tag);
  if (tag == "Z") return "Z";
  if (tag == "DN") return "dn0cp0";
  if (tag == "PN") return "pn0cp000";
  if (tag == "P0") return "p0300000";
  if (tag == "I") return "i";
  if (starts_with(tag, "F")) return "Fz";
  return tag.front() == 'D' ? lower(tag) + "0000" : lower(tag) + "000000";
}

}  // namespace

char verb_form(std::string_view form) {
  if (is_infinitive(form)) return 'n';
  if (ends_with_any(form, "ndo ndose ndolo ndola ndole ndolos ndolas ndoles ndonos")) return 'g';
  const bool participle = ends_with_any(
      form,
      "ado ada ados adas ido ida idos idas \u00eddo \u00edda \u00eddos \u00eddas hecho hecha hechos hechas dicho "
      "escrito escrita escritos escritas visto vista vistos vistas puesto puesta puestos puestas abierto abierta "
      "abiertos abiertas muerto muerta muertos muertas vuelto vuelta vueltos vueltas");
  return participle ? 'p' : 'x';
}

void set_tag(const Squoia& squoia, Node& leaf, bool governed) {
  if (leaf.form == "``" || leaf.form == "''") leaf.form = "\"";
  const std::string form = lower(leaf.form);
  const std::string_view tag = leaf.tag;
  const std::string_view kind = starts_with(tag, "V") ? "V" : starts_with(tag, "F") ? "F" : tag;
  if (const Squoia::Closed* known = squoia.closed(kind, form)) {
    leaf.tag = known->tag;
    leaf.lemma = known->lemma;
  } else {
    leaf.tag = open_tag(leaf.tag, form, governed);
    // Words without inflection are their own lemmas.
    if (matches_any("r* s* c* i d* p* F*", leaf.tag)) leaf.lemma = form;
  }
  leaf.category = lower(leaf.tag);
}

}  // namespace cotejo::convert
