//! Services that help, with their numbers.

use guide::{Hours, Service, texts};
use leptos::prelude::*;

use super::{List, OutsideLink, P};
use crate::app::text;

/// A list of services.
#[component]
pub(crate) fn Services(services: Vec<&'static Service>) -> AnyView {
    let items = services.into_iter().map(|service| view! { <OneService service/> }.into_any()).collect();
    view! { <List class="services" items/> }.into_any()
}

#[component]
fn OneService(service: &'static Service) -> AnyView {
    view! {
        <div class="service" data-service=service.id>
            <strong class="name">{service.name}</strong>
            <P id=service.text/>
            <p class="reach">
                <Calls service/>
                {service.site.map(|address| view! { <OutsideLink address/> }.into_any())}
            </p>
            {offers(service)}
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
            view! {
                <a class="call" href=["tel:", phone.dialled].concat()>
                    {text(texts::HELP_CALL)}
                    " "
                    <bdi>{phone.shown}</bdi>
                </a>
            }
            .into_any()
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
    let offered: Vec<&str> = offers.iter().filter(|(offered, _)| *offered).map(|(_, id)| text(*id)).collect();
    (!offered.is_empty()).then(|| view! { <p class="offers">{offered.join(" · ")}</p> }.into_any())
}
