//! What an editor may have forgotten to change.

use guide::Locale;

use crate::LoadedGuide;

/// The sentences that still name a service of the earlier version that the guide no longer has. The check can't know these names.
pub(super) fn mentions_of_removed_services(before: &LoadedGuide, now: &LoadedGuide) -> Vec<String> {
    let remains = |name: &str| now.guide.services.iter().any(|service| service.name == name);
    let removed = before.guide.services.iter().map(|service| service.name).filter(|name| !remains(name));
    let mentions = removed.flat_map(|name| {
        now.locales.iter().flat_map(move |locale| {
            let texts = now.message_ids.iter().zip(locale.texts).filter(move |(_, text)| text.contains(name));
            texts.map(move |(id, text)| format!("- {name}: `{id}` in {}: {text}", locale.code))
        })
    });
    mentions.collect()
}

/// The sentences that have changed in one language, but not in another that both versions have. Facts about a language, such as who
/// reviewed it, differ anyway.
pub(super) fn changed_in_some_languages(before: &LoadedGuide, now: &LoadedGuide) -> Vec<String> {
    let is_changed = |id: &str, locale: &Locale| {
        let earlier = before.locales.iter().find(|earlier| earlier.code == locale.code)?;
        Some(earlier.text(before.text_id(id)?) != locale.text(now.text_id(id)?))
    };
    let line = |id: &String| {
        let in_which = |wanted| {
            let locales = now.locales.iter().filter(|locale| is_changed(id, locale) == Some(wanted));
            locales.map(|locale| locale.code).collect::<Vec<_>>().join(", ")
        };
        let (changed, unchanged) = (in_which(true), in_which(false));
        let is_partial = !changed.is_empty() && !unchanged.is_empty();
        is_partial.then(|| format!("- `{id}`: changed in {changed}, not in {unchanged}"))
    };
    now.message_ids.iter().filter(|id| !id.starts_with("locale-")).filter_map(line).collect()
}
