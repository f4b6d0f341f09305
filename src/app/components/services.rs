//! Services that help, with their numbers.

use guide::{Hours, Service, texts};
use leptos::prelude::*;

use super::link::Call;
use super::{List, OutsideLink, P, more};
use crate::app::text;

/// A list of services; `folded` shows at first only how each is reached.
#[component]
pub(crate) fn Services(services: Vec<&'static Service>, #[prop(optional)] folded: bool) -> AnyView {
    let items = services.into_iter().map(|service| view! { <OneService service folded/> }.into_any()).collect();
    view! { <List class="services" items/> }.into_any()
}

#[component]
fn OneService(service: &'static Service, folded: bool) -> AnyView {
    let about = view! {
        <P id=service.text/>
        {offers(service)}
    };
    let about = about.into_any();
    view! {
        <div class="service" data-service=service.id>
            <strong class="name">{service.name}</strong>
            <p class="reach">
                <Calls service/>
                {service.site.map(|address| view! { <OutsideLink address/> }.into_any())}
            </p>
            {if folded { more(service.name, about) } else { about }}
        </div>
    }
    .into_any()
}

/// A link to each of a service's numbers.
#[component]
pub(crate) fn Calls(service: &'static Service) -> AnyView {
    let calls: Vec<AnyView> = service
        .phones
        .iter()
        .map(|phone| {
            view! { <Call address=["tel:", phone.digits].concat() shown=phone.formatted.to_owned()/> }.into_any()
        })
        .collect();
    calls.into_any()
}

fn offers(service: &Service) -> Option<AnyView> {
    let offers = [
        (service.free, texts::SERVICE_FREE),
        (service.hours == Hours::Always, texts::SERVICE_ALWAYS),
        (service.hours == Hours::Weekdays, texts::SERVICE_WEEKDAYS),
        (service.anonymous, texts::SERVICE_ANONYMOUS),
        (service.chat, texts::SERVICE_CHAT),
    ];
    let mut offered = String::new();
    for (_, id) in offers.into_iter().filter(|(offered, _)| *offered) {
        if !offered.is_empty() {
            offered.push_str(" · ");
        }
        offered.push_str(text(id));
    }
    (!offered.is_empty()).then(|| view! { <p class="offers">{offered}</p> }.into_any())
}
