use yew::{Html, html};

use crate::letter::{Block, Letter, Part};

use super::words::Words;

/// The letter as it stands on paper.
pub(super) fn paper(letter: &Letter, words: &Words) -> Html {
    let language = letter.language.as_str().to_owned();
    html! {
        <section class="desk" aria-labelledby="letter">
            <h3 id="letter" class="quiet" tabindex="-1">{ words.letter }</h3>
            <article class="paper" lang={language} dir="auto" part="paper">
                if !letter.sender.is_empty() {
                    <p class="sender">{ letter.sender.join("\n") }</p>
                }
                <p class="dateline">{ &letter.dateline }</p>
                <p class="to">{ letter.to.lines.join("\n") }</p>
                <p class="subject">{ &letter.subject }</p>
                <p>{ &letter.salutation }</p>
                { for letter.body.iter().map(block) }
                <p class="sign">{ &letter.valediction }</p>
                <p class="name">{ signature(letter, words) }</p>
                { for letter.copies.iter().map(|copy| html! {
                    <p class="copies">{ letter.copy_label }{ " " }{ copy.lines.join(", ") }</p>
                }) }
            </article>
        </section>
    }
}

fn block(block: &Block) -> Html {
    match block {
        Block::Paragraph { part: Part::Own, text } => html! { <p><span class="own">{ text }</span></p> },
        Block::Paragraph { text, .. } => html! { <p>{ text }</p> },
        Block::Demands { lead_in, items } => html! {
            <>
                <p class="lead-in">{ lead_in }</p>
                <ol>{ for items.iter().map(|item| html! { <li>{ item }</li> }) }</ol>
            </>
        },
    }
}

/// The signature, or a line that waits for one; the waiting line is in no letter that goes out.
fn signature(letter: &Letter, words: &Words) -> Html {
    if letter.signature.is_empty() {
        return html! { <span class="ghost" aria-hidden="true">{ words.name }</span> };
    }
    html! { letter.signature.join("\n") }
}
