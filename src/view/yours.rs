use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::campaign::{SenderAddress, Signature};
use crate::letter::Letter;
use crate::state::{Action, Model};

use super::countries::Countries;
use super::icons;
use super::words::Words;

/// What only the supporter can say: who writes, from where, and why.
pub(super) fn yours(
    model: &Model,
    letter: &Letter,
    countries: &Countries,
    words: &Words,
    act: &Callback<Action>,
) -> Html {
    let safety = &model.campaign.safety;
    let initials = (safety.signature == Signature::Initials).then_some(words.initials_hint);
    html! {
        <section class="yours" aria-labelledby="yours">
            <h3 id="yours">{ words.yours }</h3>
            <p class="hint">{ words.yours_hint }</p>
            if let Some(warning) = &safety.warning {
                <p class="note">{ icons::shield() }<span>{ warning.first(&model.reader) }</span></p>
            }
            <div class="two">
                { line("name", words.name, &model.choices.name, "name", initials, typed(act, Action::NameTyped)) }
                { line("town", words.town, &model.choices.town, "address-level2", None, typed(act, Action::TownTyped)) }
            </div>
            { country(model, letter, countries, words, act) }
            { address(model, words, act) }
            <div class="field">
                <label for="message">{ words.message }<em>{ words.optional }</em></label>
                <textarea id="message" rows="4" value={model.choices.message.clone()} aria-describedby="message-hint"
                    oninput={typed_area(act, Action::MessageTyped)} />
                <p id="message-hint" class="hint">{ words.message_hint }</p>
            </div>
        </section>
    }
}

fn typed(act: &Callback<Action>, action: fn(String) -> Action) -> Callback<InputEvent> {
    act.reform(move |event: InputEvent| action(event.target_unchecked_into::<HtmlInputElement>().value()))
}

fn typed_area(act: &Callback<Action>, action: fn(String) -> Action) -> Callback<InputEvent> {
    act.reform(move |event: InputEvent| action(event.target_unchecked_into::<HtmlTextAreaElement>().value()))
}

fn line(
    id: &'static str,
    label: &'static str,
    value: &str,
    autocomplete: &'static str,
    hint: Option<&'static str>,
    oninput: Callback<InputEvent>,
) -> Html {
    html! {
        <div class="field">
            <label for={id}>{ label }</label>
            <input {id} type="text" value={value.to_owned()} {autocomplete} {oninput} />
            { for hint.map(|hint| html! { <p class="hint">{ hint }</p> }) }
        </div>
    }
}

fn country(model: &Model, letter: &Letter, countries: &Countries, words: &Words, act: &Callback<Action>) -> Html {
    // Only where it decides something is it asked.
    let decides = model.template().copies.iter().any(|copy| !copy.supporters_in.is_empty());
    let names: Vec<_> = letter.copies.iter().filter_map(|copy| copy.lines.first()).map(String::as_str).collect();
    let hint = match (names.is_empty(), model.choices.country) {
        (false, _) => (words.copy_goes_to)(&names.join("; ")),
        (true, Some(_)) if decides => words.no_copy.to_owned(),
        _ => String::new(),
    };
    let onchange = act.reform(|event: Event| {
        Action::CountryChosen(event.target_unchecked_into::<HtmlSelectElement>().value().parse().ok())
    });
    let chosen = model.choices.country.map(|country| country.to_string()).unwrap_or_default();
    html! {
        <div class="field">
            <label for="country">{ words.country }</label>
            <span class="select">
                <select id="country" autocomplete="country" {onchange} aria-describedby="country-hint">
                    <option value="" selected={chosen.is_empty()}>{ words.no_country }</option>
                    { for countries.iter().map(|(code, name)| html! {
                        <option value={code.clone()} selected={*code == chosen}>{ name }</option>
                    }) }
                </select>
            </span>
            <p id="country-hint" class="hint">{ hint }</p>
        </div>
    }
}

fn address(model: &Model, words: &Words, act: &Callback<Action>) -> Html {
    let hint = match model.campaign.safety.sender_address {
        SenderAddress::Never => return Html::default(),
        SenderAddress::Optional => words.address_hint,
        SenderAddress::Required => words.address_required,
    };
    let optional = model.campaign.safety.sender_address == SenderAddress::Optional;
    html! {
        <div class="field">
            <label for="address">
                { words.address }
                if optional {
                    <em>{ words.optional }</em>
                }
            </label>
            <textarea id="address" rows="2" autocomplete="street-address" aria-describedby="address-hint"
                value={model.choices.address.clone()} oninput={typed_area(act, Action::AddressTyped)} />
            <p id="address-hint" class="hint">{ hint }</p>
        </div>
    }
}
