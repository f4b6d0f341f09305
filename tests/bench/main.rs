//! `cargo xtask bench`: compares the guide with peers, which have the same questions and texts but use other libraries.

mod measure;
mod peers;
mod ready_made;
mod report;
mod saves;
mod server;

use std::path::PathBuf;

use guide_tests::project;
use measure::{Figures, Link};
use peers::{GUIDE, PEERS, PROGRAMS, READY_MADE};
use server::Server;

/// The figures of each page, one entry per measurement.
type Rounds = Vec<Vec<Figures>>;

const FILE: &str = "docs/benchmarks.md";

#[tokio::main]
async fn main() {
    let [rounds, times] = [1, 2].map(|place| {
        std::env::args()
            .nth(place)
            .and_then(|it| it.parse().ok())
            .expect("the numbers of rounds and of loads per round")
    });
    if rounds > 0 {
        compare_with_peers(rounds, times).await;
    }
    let saves = saves::report().await;
    write(&parts().0, &saves);
    println!("Written: {FILE}");
}

/// The two parts of the last report: the comparison with the peers, and live reload.
fn parts() -> (String, String) {
    let report = std::fs::read_to_string(project().join(FILE)).expect("the last report can be read");
    let (others, saves) = report.split_once(saves::TITLE).unwrap_or((&report, ""));
    (format!("{}\n", others.trim_end()), format!("{}{saves}", saves::TITLE))
}

fn write(others: &str, saves: &str) {
    std::fs::write(project().join(FILE), format!("{others}\n{saves}")).expect("the report can be written");
}

/// Compares the guide with its peers for a number of rounds. In each round, every page is loaded and clicked through several
/// times, because the times are short and vary by chance, and the slowest 5 % are only ten clicks. Writes this part of the report
/// after each round, so that a failure at the end of an hour doesn't lose the results.
async fn compare_with_peers(rounds: usize, times: usize) {
    let built = peers::build();
    let guide =
        PathBuf::from(std::env::var_os("GUIDE_DIST").expect("`cargo xtask bench` sets this variable")).join("nl");
    ready_made::build(&guide, &built.join(READY_MADE.name)).await.expect("the browser records the screens");
    let folders: Vec<PathBuf> =
        PEERS.iter().map(|it| if it.name == GUIDE.name { guide.clone() } else { built.join(it.name) }).collect();
    let folders: Vec<_> = PEERS.iter().zip(&folders).map(|(peer, folder)| (peer.name, folder.as_path())).collect();
    let server = Server::start(&folders).await;
    let [mut slow, mut fast, mut heaps] = [(); 3].map(|()| vec![Vec::new(); PROGRAMS]);
    let mut clicks = vec![Vec::new(); PEERS.len()];
    for round in 0..rounds {
        println!("round {} of {rounds}", round + 1);
        for time in 0..times {
            for number in turn(round * times + time) {
                let peer = PEERS[number];
                if number < PROGRAMS {
                    slow[number].push(measure::load(&server, peer, Link::Slow).await.expect("the browser measures"));
                    fast[number].push(measure::load(&server, peer, Link::Fast).await.expect("the browser measures"));
                }
                clicks[number].push(measure::clicks(&server, peer).await.expect("the browser measures"));
            }
        }
        for number in turn(round).filter(|number| *number < PROGRAMS) {
            heaps[number].push(measure::heaps(&server, PEERS[number]).await.expect("the browser measures"));
        }
        write(&report::report(round + 1, times, &slow, &fast, &clicks, &heaps), &parts().1);
    }
}

/// The order of the pages. They alternate, so that other activity of the machine affects all of them. Each time another page is first,
/// and every other time the order is reversed, so that no page always follows the same one.
fn turn(number: usize) -> impl Iterator<Item = usize> {
    let count = PEERS.len();
    (0..count).map(move |place| {
        let page = if number.is_multiple_of(2) { place } else { count - place };
        (number + page) % count
    })
}
