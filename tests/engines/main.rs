//! What must hold in every engine that readers' browsers have.

/// A test that makes these checks in each engine, each on a server of its own: starting an engine takes longer than most of
/// them.
macro_rules! in_every_engine {
    ($name:ident: $($check:ident,)*) => {
        #[tokio::test(flavor = "multi_thread")]
        async fn $name() {
            guide_tests::browser::in_all_engines(|engine, page| async move {
                $(
                    println!("  {}", stringify!($check));
                    $check(engine, page.anew().await).await?;
                )*
                Ok(())
            })
            .await;
        }
    };
}

mod aloud;
mod around;
mod contact;
mod element;
mod failures;
mod heights;
mod hosts;
mod journeys;
mod leaving;
mod leaving_a_partner;
mod lines;
mod old;
mod paper;
mod react;
mod seen;
mod shift;
mod together;
mod troubles;
mod ways;
mod wiping;
