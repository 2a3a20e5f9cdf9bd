# SPDX-FileCopyrightText: 2026 The cotejo authors
# SPDX-License-Identifier: Apache-2.0
"""Compares the times of a reading with the DateTimeModel cases of a recogniser's test suite (recognizers_text_es).

The recogniser answers an assistant's question ("which day shall I book?"), a reading says in TIMEX3 what a text says, so that the
same right answer is written in two ways. What is read as the same here:

- An open value of theirs ("XXXX-WXX-5", with a day before and one after the day of writing) is right as any of the days they list; ours
  chooses one by the verb.
- Their ranges (start, end, length), ends left out, are right as our range, as one period that covers the same days, as the two
  ends told as two expressions (TimeML's way), or as the length that they hold ("los próximos tres días": P3D).
- Clock times without a half of the day are right in either half; a time without a day may carry the day that its text tells.
- A length away ("en dos semanas", "hace un mes") is right as the day, as the period of its unit that holds the day, or as the length.
- Lengths are equal where they last equally long (PT1.5H, PT1H30M); vague ones ("unos días", theirs P3D) are PXD in TIMEX3.
- Their TEV is the afternoon of a Spaniard (TAF), their TAF past noon; weeks counted in a month are right as seven days that overlap theirs.

- The end of a day, theirs 23:59:59, is the day (with a mod) in TIMEX3.
- Theirs knows no vague times ("un tiempo", "anteriormente"): ours are not held against the case. Noon is TMI or T12.
- What theirs tells in one expression may be two of ours, if one of them is right and the other holds it ("el lunes", "a las 5").

An expression of theirs is found where one of ours overlaps it; ours that meets none of theirs makes the case a miss. Cases whose
convention TIMEX3 does not share are set aside, each kind with its reason.
"""
import datetime, re

WEEKDAYS = r"lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo"
VAGUE = re.compile(r"(PAST|PRESENT|FUTURE)_REF|PXX")
DAY = datetime.timedelta(days=1)
YEAR = 365
SECONDS = {"Y": YEAR * 86400, "M": YEAR * 86400 / 12, "W": 7 * 86400, "D": 86400, "BD": 86400, "WE": 2 * 86400, "NI": 86400, "H": 3600, "TM": 60, "S": 1}


def named_week(case, r, values):
    """Whether a weekday that is called next or last lies more than a week away."""
    text = r["Text"].lower()
    called = re.search(rf"\bpr[oó]ximo ({WEEKDAYS})|({WEEKDAYS}) (siguiente|pasado|anterior)", text)
    if not called or "este " in text or not values:
        return False
    told = date(values[0].get("value") or values[0].get("start", ""))
    return bool(told) and abs((told - date(case["Context"]["ReferenceDateTime"])).days) > 7


def set_aside(case):
    """Why a case is not counted, or None."""
    for r in case["Results"]:
        values = (r.get("Resolution") or {}).get("values", [])
        told = " ".join(v.get("timex", "") for v in values)
        if r.get("TypeName", "").endswith("timezone"):
            return "a zone of time is no time"
        if re.search(r"TME[LD]", told):
            return "a meal is no time"
        if re.search(r"\b[SF]Y\d", told):
            return "a fiscal or school year has its own notation"
        if re.search(r"-02-30|2019-02-29", told):
            return "a day that the calendar does not have is no time"
        if named_week(case, r, values):
            return "próximo and pasado, of a weekday, are of the next and last week there; the nearest in HourGlass and here"
        if "Mod" in str(values) and re.match(r"[<>= ]", r["Text"]):
            return "signs of comparison are no words of time"
    return None


def date(text):
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        return None


def month_range(year, first, count):
    last = year * 12 + first - 1 + count
    return datetime.date(year, first, 1), datetime.date(last // 12, last % 12 + 1, 1) - DAY


def days(value):
    """First and last day of a TIMEX3 value, or None."""
    if "/" in value:
        first, last = (days(v) for v in value.split("/", 1))
        return (first[0], last[1]) if first and last else None
    value = value.split("T")[0] if re.match(r"\d{4}-\d\d-\d\dT", value) else value
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            return (date(value),) * 2
        if m := re.fullmatch(r"(\d{4})-(\d\d)", value):
            return month_range(int(m[1]), int(m[2]), 1)
        if m := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
            monday = datetime.date.fromisocalendar(int(m[1]), int(m[2]), 1)
            return (monday + 5 * DAY if m[3] else monday), monday + 6 * DAY
        if m := re.fullmatch(r"(\d{4})-([QTH])(\d)", value):
            months = {"Q": 3, "T": 4, "H": 6}[m[2]]
            return month_range(int(m[1]), (int(m[3]) - 1) * months + 1, months)
        if re.fullmatch(r"\d{1,4}", value):
            years = 10 ** (4 - len(value))
            first = int(value) * years
            return datetime.date(max(first, 1), 1, 1), datetime.date(first + years - 1, 12, 31)
    except ValueError:
        pass
    return None


def seconds(value):
    """How long a TIMEX3 length lasts; None for other values and untold lengths."""
    m = re.fullmatch(r"P((?:[\d.]+(?:Y|M|WE|W|D|BD|NI))*)(?:T((?:[\d.]+[HMS])*))?", value or "")
    if not m or value == "P":
        return None
    total = 0.0
    for number, unit in re.findall(r"([\d.]+)(WE|BD|NI|[YMWD])", m[1] or ""):
        total += float(number) * SECONDS[unit]
    for number, unit in re.findall(r"([\d.]+)([HMS])", m[2] or ""):
        total += float(number) * SECONDS["TM" if unit == "M" else unit]
    return total


def same_length(a, b):
    x, y = seconds(a), seconds(b)
    return x is not None and y is not None and abs(x - y) < 60


def clock(text):
    """"T16", "16:00:00", "T8" -> "16:00"; with seconds only where there are some."""
    m = re.match(r"T?(\d{1,2})(?::(\d\d))?(?::(\d\d))?$", text)
    if not m:
        return None
    return f"{int(m[1]) % 24:02}:{m[2] or '00'}" + (f":{m[3]}" if m[3] and m[3] != "00" else "")


def moment(value):
    """A TIMEX3 value with a clock time as (day or "", clock), or None."""
    day, t, hour = value.partition("T")
    told = clock(hour) if t else None
    return (day, told) if told else None


class Case:
    def __init__(self, case):
        context = case.get("Context", {}).get("ReferenceDateTime")
        self.text = case["Input"]
        self.day = (context or "2019-08-30")[:10]
        self.now = datetime.datetime.fromisoformat((context or "2019-08-30T00:00:00")[:19])
        self.expected = []
        for r in case["Results"]:
            begin = r.get("Start", self.text.lower().find(r["Text"].lower()))
            end = r["End"] + 1 if "End" in r else begin + len(r["Text"])
            self.expected.append((begin, end, r.get("TypeName", "datetimeV2.any").split(".")[-1], r["Text"],
                                  (r.get("Resolution") or {}).get("values", [])))

    def misses(self, ours):
        """What is wrong with our times, (begin, end, type, value) each; empty where the case is right."""
        wrong, met = [], set()
        for begin, end, kind, text, values in self.expected:
            here = [t for t in ours if t[0] < end and begin < t[1]]
            met.update(here)
            if not here:
                wrong.append(f"'{text}' not found")
            elif not any(self.fits(kind, text, v, here) for v in values):
                wrong.append(f"'{text}' is {values[0].get('timex')} ({values[0].get('value') or values[0].get('start')}), not "
                             + ", ".join(f"{t[3]} '{self.text[t[0]:t[1]]}'" for t in here))
        wrong += [f"'{self.text[t[0]:t[1]]}' {t[3]} is none" for t in ours if t not in met and not VAGUE.fullmatch(t[3])]
        return wrong

    def fits(self, kind, text, v, here):
        """One of ours is right and the others hold it, or two of ours are the ends of their range."""
        timex, told = v.get("timex", ""), [t[3] for t in here]
        if any(self.one(kind, text, v, timex, x) and all(self.holds(y, v) for y in told[:i] + told[i + 1:]) for i, x in enumerate(told)):
            return True
        ends = [x for x in told if moment(x)] if any(moment(x) for x in told) else told
        others = [x for x in told if x not in ends]
        return len(ends) == 2 and self.range(v, timex, f"{ends[0]}/{ends[1]}") and all(self.holds(x, v) for x in others)

    def holds(self, ours, v):
        """"el lunes" beside "a las 5", "este año" beside "las últimas tres semanas": the day or period in which theirs lies."""
        if re.fullmatch(r"T.*|PRESENT_REF", ours):
            return True
        day, held = date(v.get("start") or v.get("value", "")) or date(self.day), days(ours.split("T")[0])
        return bool(held and held[0] <= day <= held[1])

    def one(self, kind, text, v, timex, ours):
        if ours == timex or timex and (ours.replace("TAF", "TEV") == timex or ours[5:] == timex):
            return True
        if "X" in timex and re.fullmatch(re.escape(timex).replace("X", r"\d"), ours) and ours[:4] in str(v):
            return True
        if timex == "T12" and "medio" in text.lower() and ours in (f"{self.day}TMI", "TMI"):
            return True
        away = re.search(r"\b(en|hace|dentro|despu[eé]s|antes|anteriores|a partir)\b", text.lower())
        if kind in ("duration", "set", "any") and timex.startswith("P"):
            vague = re.fullmatch(r"P(T?)X(\w+)", ours)
            return same_length(timex, ours) or bool(vague and re.search(r"\b(unos|unas|vari|algun|poc)", text.lower()))
        if kind == "set":
            return moment(ours) is not None and moment(ours) == moment(timex)
        value = v.get("value", "")
        if kind == "time" and " " not in value:
            value = f"{self.day} {value}"
        if timex.endswith("T23:59:59") and ours == value[:10]:
            return True
        if kind in ("datetime", "time", "any") and " " in value:
            day, hour = value.split(" ")
            if away and seconds(ours) is not None:
                return seconds(ours) == abs((datetime.datetime.fromisoformat(value) - self.now).total_seconds())
            return moment(ours) == (day, clock(hour)) or kind == "time" and bool(moment(ours)) and moment(ours)[1] == clock(hour)
        if kind in ("date", "any") and date(value):
            if days(ours) == (date(value),) * 2 and "T" not in ours:
                return True
            if away and seconds(ours) is not None:
                return abs(seconds(ours) - abs((date(value) - date(self.day)).days) * 86400) < 6 * 86400
            held = days(ours) if away else None
            return bool(held and held[0] <= date(value) <= held[1])
        return self.range(v, timex, ours)

    def range(self, v, timex, ours):
        ours = ours.replace("PRESENT_REF", self.day)
        return self.same_range(v, timex, ours)

    def same_range(self, v, timex, ours):
        """Their ranges: (start,end,length), a part of the day, a period before or after which something lies."""
        if parts := re.match(r"\(([^,]*),([^,]*),(P[^)]*)\)", timex):
            if same_length(parts[3], ours):
                return True
            if "T" in parts[1] and "/" in ours:
                first, last = (moment(x) for x in ours.split("/", 1))
                start, end = v.get("start", ""), v.get("end", "")
                day = [s.split(" ")[0] if " " in s else "" for s in (start, end)]
                hours = [clock(s.split(" ")[-1]) for s in (start, end)]
                if not first or not last or [first[1], last[1]] != hours:
                    return False
                if not day[0]:
                    return True
                return first[0] in (day[0], "") and last[0] in (day[1], first[0], "")
        start, end = (date(v.get(k, "")) for k in ("start", "end"))
        if "T" in timex and "(" not in timex:
            part = timex.partition("T")[2]
            accepted = {"EV": ("AF",), "AF": ("AF", "MI"), "MO": ("MO",), "NI": ("NI", "EV"), "MI": ("MI",)}.get(part)
            day, t, hour = ours.partition("T")
            start = start or end
            wanted = str(start) if start else self.day
            if accepted:
                return bool(t) and hour in accepted and (not start or day == wanted)
            return bool(moment(ours)) and moment(ours)[1] == clock(part) and (not start or moment(ours)[0] == wanted)
        held = days(ours)
        if not held:
            return False
        if re.match(r"P", timex):
            return False
        if start and end:
            if re.match(r"....-..-W0\d", timex):
                return abs((held[0] - start).days) < 7 and held[1] - held[0] == 6 * DAY
            last_begins = days(ours.split("/")[1])[0] if "/" in ours else None
            return held[0] == start and end in (held[1] + DAY, held[1], last_begins) or self.away_in(v, timex, held)
        return (start or end) in (held[0], held[1] + DAY, held[1])

    def away_in(self, v, timex, held):
        """"dentro de 9 meses": from now to the day; ours is the period that holds that day."""
        start, end = date(v["start"]), date(v["end"])
        return timex.startswith("(") and str(start) == self.day and held[0] <= end <= held[1] and held[0] > start
