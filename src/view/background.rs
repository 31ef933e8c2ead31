use yew::{Html, html};

use crate::state::Model;

use super::words::Words;

/// The longer story and where its facts come from, folded away until someone wants it.
pub(super) fn background(model: &Model, words: &Words) -> Html {
    let Some(text) = &model.campaign.background else { return Html::default() };
    let reader = &model.reader;
    let sources = model.campaign.sources.iter().map(|source| {
        let label = source.label.first(reader).to_owned();
        match &source.url {
            Some(url) => html! {
                <li><a href={url.as_str().to_owned()} target="_blank" rel="noopener noreferrer">{ label }</a></li>
            },
            None => html! { <li>{ label }</li> },
        }
    });
    html! {
        <details class="background">
            <summary>{ words.background }</summary>
            { for text.items(reader).iter().map(|paragraph| html! { <p>{ paragraph }</p> }) }
            if !model.campaign.sources.is_empty() {
                <h3>{ words.sources }</h3>
                <ul>{ for sources }</ul>
            }
        </details>
    }
}
