//! What ICU4X says of dates, lists and countries natively is what `Intl` says in the browsers (the browser tests compare whole
//! letters).

mod support;

use letter_widget::letter::Conventions;
use letter_widget::native::{Icu, is_right_to_left};
use support::{Known, country, date, language};

#[test]
fn same_as_known() {
    for lang in ["en", "fr", "es", "ar"] {
        let lang = language(lang);
        for day in ["2025-01-28", "2025-02-01", "2024-02-29", "2026-08-10", "2026-11-22", "2025-12-31", "2025-04-11"] {
            assert_eq!(Icu.date(&lang, date(day)), Known.date(&lang, date(day)));
        }
        for code in ["CA", "US", "DE", "GB", "FR", "ES", "JO", "MX"] {
            let code = country(code).unwrap();
            assert_eq!(Icu.country(&lang, code), Known.country(&lang, code));
            let name = Icu.country(&lang, code);
            assert_eq!(Icu.capitals(&lang, &name), Known.capitals(&lang, &name));
        }
        for n in 0..5 {
            let items: Vec<String> =
                ["a", "b c", "que ibis", "d", "irse"].iter().take(n).map(|s| s.to_string()).collect();
            assert_eq!(Icu.list(&lang, &items), Known.list(&lang, &items), "{lang}");
        }
        println!("{lang} {}", is_right_to_left(&lang));
    }
    for l in ["fr-CA", "th", "fa", "ar-EG", "zh-Hant-TW", "tr", "xx", "de-AT", "az-Arab", "ckb", "ps", "nl", "el"] {
        let l = language(l);
        let i = Icu.country(&l, country("CI").unwrap());
        println!(
            "{l} {} {} {} {} {:?}",
            is_right_to_left(&l),
            Icu.date(&l, date("2026-11-01")),
            i,
            Icu.capitals(&l, &i),
            Icu.country(&l, country("ZZ").unwrap())
        );
    }
}
