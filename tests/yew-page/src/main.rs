//! A page that is itself a Yew app: a button that counts, a field that is repeated, and below them `<letter-widget>`, where
//! the element that the app is mounted in names a campaign (`data-campaign`). Without one it is the smallest Yew app
//! that does something, which the load bench takes for the floor.

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

#[cfg(target_arch = "wasm32")]
fn main() {
    page::start();
}

#[cfg(target_arch = "wasm32")]
mod page {
    use yew::prelude::*;

    /// As in the widget, so that both are measured alike.
    #[global_allocator]
    static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

    #[derive(PartialEq, Properties)]
    struct PageProps {
        campaign: Option<AttrValue>,
    }

    /// The order of what has listeners matters: Yew numbers them, and each of these numbers exists in the widget as well.
    #[component]
    fn Page(PageProps { campaign }: &PageProps) -> Html {
        let (count, said, clicks, there) =
            (use_state(|| 0), use_state(String::new), use_state(|| 0), use_state(|| true));
        let add = {
            let count = count.clone();
            move |_: MouseEvent| count.set(*count + 1)
        };
        let say = {
            let said = said.clone();
            move |event: InputEvent| {
                if let Some(field) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
                    said.set(field.value());
                }
            }
        };
        let inside = {
            let clicks = clicks.clone();
            move |_: MouseEvent| clicks.set(*clicks + 1)
        };
        let toggle = {
            let there = there.clone();
            move |_: MouseEvent| there.set(!*there)
        };
        html! {
            <>
                <p><button id="count" onclick={add}>{ *count }</button></p>
                <p><input id="words" aria-label="Words" value={(*said).clone()} oninput={say} /></p>
                <p id="said">{ &*said }</p>
                if let Some(campaign) = campaign {
                    <p><button id="toggle" onclick={toggle}>{ "There and away" }</button></p>
                    <section id="around" data-clicks={clicks.to_string()} onclick={inside}>
                        if *there {
                            <letter-widget campaign={campaign} seed="0" />
                        }
                    </section>
                }
            </>
        }
    }

    /// Mounts the page in the element `#app`.
    pub fn start() {
        let place =
            web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id("app"));
        if let Some(place) = place {
            let campaign = place.get_attribute("data-campaign").map(AttrValue::from);
            yew::Renderer::<Page>::with_root_and_props(place, PageProps { campaign }).render();
        }
    }
}
