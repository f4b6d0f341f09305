//! How long the guide takes to react to its host page. It depends on the screen, so a host page may ask only rarely.

use guide_tests::browser::{PROGRAM_READY, Page, TestResult};
use guide_tests::engine::Engine;
use guide_tests::host_page;

in_every_engine! {
    settings_are_applied_at_most_once_a_second_and_the_last_one_counts,
    the_frame_reports_its_height_at_most_four_times_a_second,
}

/// Runs a statement every 20 ms, with `step` from 0 to 99.
fn repeat(statement: &str) -> String {
    format!(
        "const done = arguments[0];
         const frame = document.querySelector('mediation-guide').shadowRoot.querySelector('iframe');
         let step = 0;
         const timer = setInterval(() => {{
             {statement};
             if (++step < 100) return;
             clearInterval(timer);
             done();
         }}, 20)"
    )
}

async fn settings_are_applied_at_most_once_a_second_and_the_last_one_counts(_: Engine, page: Page) -> TestResult {
    host_page::open(&page, "plain").await?;
    page.script("window.times = []; addEventListener('settings', () => times.push(performance.now()))").await?;
    page.driver.enter_default_frame().await?;
    let send =
        "frame.contentWindow.postMessage({ type: 'mediation-guide:settings', value: 'phone=0301234' + step }, '*')";
    page.driver.execute_async(&repeat(send), vec![]).await?;
    page.enter_element("mediation-guide", PROGRAM_READY).await?;
    page.wait_until("document.getElementById('mediation-guide').dataset.phone === '030123499'").await?;
    let intervals = page.list("times.slice(1).map((it, index) => it - times[index])").await?;
    assert!((1..10).contains(&intervals.len()), "{intervals:?}");
    // The timers of browsers may be early by a millisecond or two.
    assert!(intervals.iter().all(|it| it.parse::<f64>().is_ok_and(|it| it > 990.0)), "{intervals:?}");
    Ok(())
}

async fn the_frame_reports_its_height_at_most_four_times_a_second(_: Engine, page: Page) -> TestResult {
    host_page::open(&page, "plain").await?;
    page.driver.enter_default_frame().await?;
    let record =
        "window.count = 0; addEventListener('message', ({ data }) => window.count += data.type === 'mediation-guide:height');
                  window.begin = performance.now()";
    page.script(record).await?;
    page.driver.execute_async(&repeat("frame.style.width = 250 + step * 37 % 150 + 'px'"), vec![]).await?;
    let count: f64 = page.text("count").await?.parse().expect("a number");
    let seconds: f64 = page.text("(performance.now() - begin) / 1000").await?.parse().expect("a number");
    assert!(count > 2.0, "the frame should report some heights, not {count}");
    assert!(count <= seconds * 4.0 + 2.0, "{count} heights in {seconds} s");
    Ok(())
}
