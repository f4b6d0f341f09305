//! Help services, with their telephone numbers and websites.

use guide::{Hours, Service, TextId, texts};
use leptos::prelude::*;

use super::link::PhoneLink;
use super::{ExternalLink, List, P, TextList, more};

/// A list of help services. With `collapsed`, each shows only its links until the reader opens it.
#[component]
pub(crate) fn Services(services: Vec<&'static Service>, #[prop(optional)] collapsed: bool) -> AnyView {
    let items = services.into_iter().map(|service| view! { <ServiceCard service collapsed/> }.into_any()).collect();
    view! { <List class="services" items/> }.into_any()
}

/// One help service.
#[component]
fn ServiceCard(service: &'static Service, collapsed: bool) -> AnyView {
    let description = view! {
        <P text=service.text/>
        {offers(service)}
    };
    let description = description.into_any();
    view! {
        <div class="service" data-service=service.id>
            <strong class="name">{service.name}</strong>
            <p class="links">
                <PhoneLinks service/>
                {service.site.map(|href| view! { <ExternalLink href/> }.into_any())}
            </p>
            {if collapsed { more(service.name, description) } else { description }}
        </div>
    }
    .into_any()
}

/// A link to each telephone number of a service.
#[component]
pub(crate) fn PhoneLinks(service: &'static Service) -> AnyView {
    let links: Vec<AnyView> = service
        .phones
        .iter()
        .map(|phone| {
            view! { <PhoneLink href=["tel:", phone.digits].concat() label=phone.formatted.to_owned()/> }.into_any()
        })
        .collect();
    links.into_any()
}

/// What the service offers: free, hours, anonymous, chat.
fn offers(service: &Service) -> Option<AnyView> {
    let offers = [
        (service.free, texts::SERVICE_FREE),
        (service.hours == Hours::Always, texts::SERVICE_ALWAYS),
        (service.hours == Hours::Weekdays, texts::SERVICE_WEEKDAYS),
        (service.anonymous, texts::SERVICE_ANONYMOUS),
        (service.chat, texts::SERVICE_CHAT),
    ];
    let ids: Vec<TextId> = offers.into_iter().filter(|(is_offered, _)| *is_offered).map(|(_, id)| id).collect();
    (!ids.is_empty()).then(|| view! { <TextList class="offers" ids/> }.into_any())
}
