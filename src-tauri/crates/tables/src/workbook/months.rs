//! Names of months and days, in the languages rooms are most often named in. Short forms are those of Windows.

/// A language with its names.
#[derive(Debug)]
pub(super) struct Language {
    months: &'static str,
    short_months: &'static str,
    /// From Sunday on.
    days: &'static str,
    short_days: &'static str,
}

const ENGLISH: Language = Language {
    months: "January February March April May June July August September October November December",
    short_months: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    days: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday",
    short_days: "Sun Mon Tue Wed Thu Fri Sat",
};
const GERMAN: Language = Language {
    months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    short_months: "Jan Feb Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez",
    days: "Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag",
    short_days: "So Mo Di Mi Do Fr Sa",
};
const DANISH: Language = Language {
    months: "januar februar marts april maj juni juli august september oktober november december",
    short_months: "jan feb mar apr maj jun jul aug sep okt nov dec",
    days: "søndag mandag tirsdag onsdag torsdag fredag lørdag",
    short_days: "sø ma ti on to fr lø",
};
const SWEDISH: Language = Language {
    months: "januari februari mars april maj juni juli augusti september oktober november december",
    short_months: "jan feb mar apr maj jun jul aug sep okt nov dec",
    days: "söndag måndag tisdag onsdag torsdag fredag lördag",
    short_days: "sön mån tis ons tor fre lör",
};
const NORWEGIAN: Language = Language {
    months: "januar februar mars april mai juni juli august september oktober november desember",
    short_months: "jan feb mar apr mai jun jul aug sep okt nov des",
    days: "søndag mandag tirsdag onsdag torsdag fredag lørdag",
    short_days: "sø ma ti on to fr lø",
};
const FRENCH: Language = Language {
    months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    short_months: "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    days: "dimanche lundi mardi mercredi jeudi vendredi samedi",
    short_days: "dim. lun. mar. mer. jeu. ven. sam.",
};
const DUTCH: Language = Language {
    months: "januari februari maart april mei juni juli augustus september oktober november december",
    short_months: "jan feb mrt apr mei jun jul aug sep okt nov dec",
    days: "zondag maandag dinsdag woensdag donderdag vrijdag zaterdag",
    short_days: "zo ma di wo do vr za",
};
const SPANISH: Language = Language {
    months: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    short_months: "ene feb mar abr may jun jul ago sep oct nov dic",
    days: "domingo lunes martes miércoles jueves viernes sábado",
    short_days: "do lu ma mi ju vi sá",
};

impl Language {
    /// The language Windows gives a number (MS-LCID); English where a format names none, `None` for one without names here.
    pub(super) fn find(number: Option<u32>) -> Option<&'static Self> {
        // The lower ten bits are the language, the others the country.
        Some(match number.unwrap_or(0) & 0x3ff {
            0 | 0x09 => &ENGLISH,
            0x07 => &GERMAN,
            0x06 => &DANISH,
            0x1d => &SWEDISH,
            0x14 => &NORWEGIAN,
            0x0c => &FRENCH,
            0x13 => &DUTCH,
            0x0a => &SPANISH,
            _ => return None,
        })
    }

    /// The name of a month from 1: three letters short, four long, five the first letter.
    pub(super) fn month(&self, month: usize, length: usize) -> Option<String> {
        let name = |names: &str| names.split(' ').nth(month.checked_sub(1)?).map(str::to_owned);
        match length {
            3 => name(self.short_months),
            4 => name(self.months),
            _ => Some(name(self.months)?.chars().take(1).collect()),
        }
    }

    /// The name of a day of the week, 0 for Sunday.
    pub(super) fn day(&self, day: usize, length: usize) -> Option<String> {
        let names = if length == 3 { self.short_days } else { self.days };
        names.split(' ').nth(day).map(str::to_owned)
    }
}
