//! From answers to a result, with the reason for everything it says.

use crate::{Answers, Because, Guide, GuideOption, Kind, Obstacle, Service, Step, Story, TextId};

/// A list that cannot be empty. Rules out an option that is shown without a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneOrMore<T> {
    first: T,
    more: Vec<T>,
}

impl<T: PartialEq> OneOrMore<T> {
    /// The items without repetitions; `None` where there are none.
    pub fn collect(items: impl IntoIterator<Item = T>) -> Option<Self> {
        let mut items = items.into_iter();
        let mut all = Self { first: items.next()?, more: Vec::new() };
        for item in items {
            if all.iter().all(|known| *known != item) {
                all.more.push(item);
            }
        }
        Some(all)
    }

    /// The items, in order.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        std::iter::once(&self.first).chain(&self.more)
    }
}

/// What the guide says of one option to this reader. One value, so nothing is offered and advised against at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Advice {
    /// It comes before everything else.
    First(OneOrMore<TextId>),
    /// It may fit, for these reasons.
    MayFit(OneOrMore<TextId>),
    /// It may fit, for these reasons, with care: something has to be looked at first.
    WithCare(OneOrMore<TextId>, OneOrMore<&'static Obstacle>),
    /// It fits less now: why, and what would change it.
    LessNow(OneOrMore<&'static Obstacle>),
}

impl Advice {
    /// The id in the page (`data-fit`).
    #[must_use]
    pub fn fit(&self) -> &'static str {
        match self {
            Self::First(_) => "first",
            Self::MayFit(_) => "may-fit",
            Self::WithCare(..) => "with-care",
            Self::LessNow(_) => "less-now",
        }
    }

    /// What speaks for it, the strongest first; nothing where it fits less now.
    pub fn reasons(&self) -> impl Iterator<Item = TextId> {
        let reasons = match self {
            Self::First(reasons) | Self::MayFit(reasons) | Self::WithCare(reasons, _) => Some(reasons),
            Self::LessNow(_) => None,
        };
        reasons.into_iter().flat_map(OneOrMore::iter).copied()
    }

    /// What asks for care, or stands in its way.
    pub fn obstacles(&self) -> impl Iterator<Item = &'static Obstacle> {
        let obstacles = match self {
            Self::First(_) | Self::MayFit(_) => None,
            Self::WithCare(_, obstacles) | Self::LessNow(obstacles) => Some(obstacles),
        };
        obstacles.into_iter().flat_map(OneOrMore::iter).copied()
    }
}

/// An option in the result.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The option.
    pub option: &'static GuideOption,
    /// What is said of it.
    pub advice: Advice,
}

/// What follows from a reader's answers.
#[derive(Debug)]
pub struct Outcome {
    options: Vec<Shown>,
    services: Vec<&'static Service>,
    stories: Vec<&'static Story>,
    steps: &'static [Step],
}

impl Outcome {
    /// Applies the guide's rules to these answers.
    #[must_use]
    pub fn of(guide: &'static Guide, answers: &Answers) -> Self {
        let mut ranked: Vec<(Rank, Shown)> = Vec::new();
        for shown in guide.options.iter().filter_map(|option| show(guide, option, answers)) {
            let rank = rank(&shown, answers);
            // After its equals: where nothing else decides, the editor's order stays. For ten options, sorting by
            // insertion is as quick, and the library's sort would be 2 KB of the program.
            let place = ranked.partition_point(|(other, _)| *other <= rank);
            ranked.insert(place, (rank, shown));
        }
        let options = ranked.into_iter().map(|(_, shown)| shown).collect();
        let matches = |when: &[crate::Condition]| when.iter().any(|condition| condition.holds(answers));
        let steps = guide.steps.iter().find(|steps| steps.when.is_empty() || matches(steps.when));
        let outcome = Self {
            options,
            services: guide
                .help
                .iter()
                .filter(|rule| matches(rule.when))
                .map(|rule| guide.service(rule.service))
                .collect(),
            stories: guide.stories.iter().filter(|story| matches(story.when)).collect(),
            steps: steps.map_or(&[], |steps| steps.steps),
        };
        // Where help comes first, somebody else's story would only stand in its way.
        if outcome.help_comes_first() { Self { stories: Vec::new(), ..outcome } } else { outcome }
    }

    /// Every option that something is said of: first what comes first, then what may fit, then what fits less now.
    #[must_use]
    pub fn options(&self) -> &[Shown] {
        &self.options
    }

    /// The services that are named to this reader, the most urgent first.
    #[must_use]
    pub fn services(&self) -> &[&'static Service] {
        &self.services
    }

    /// The stories that match, the most particular first.
    #[must_use]
    pub fn stories(&self) -> &[&'static Story] {
        &self.stories
    }

    /// What happens after this reader makes contact, step by step.
    #[must_use]
    pub fn steps(&self) -> &'static [Step] {
        self.steps
    }

    /// Whether somebody else's help comes first.
    #[must_use]
    pub fn help_comes_first(&self) -> bool {
        self.options.iter().any(|shown| shown.option.kind == Kind::Help)
    }

    /// The kind of the best option, which decides the short result's words.
    #[must_use]
    pub fn leading_kind(&self) -> Kind {
        let leading = self.options.iter().find(|shown| !matches!(shown.advice, Advice::LessNow(_)));
        leading.map_or(Kind::Talk, |shown| shown.option.kind)
    }
}

/// What of this holds: the strong ones first, as the first stands beside the option, and the others in its fold-out.
fn reasons(list: &'static [Because], answers: &Answers) -> Option<OneOrMore<TextId>> {
    let mut found = Vec::new();
    for strong in [true, false] {
        for because in list.iter().filter(|it| it.strong == strong && it.when.holds(answers)) {
            found.push(because.text);
        }
    }
    OneOrMore::collect(found)
}

fn show(guide: &'static Guide, option: &'static GuideOption, answers: &Answers) -> Option<Shown> {
    let first = reasons(option.comes_first, answers);
    let fits = reasons(option.speaks_for, answers);
    // Nothing the reader said points to this option: silence, not advice against it.
    let advice = first.map(Advice::First).or(fits.map(Advice::MayFit))?;
    let holds = |obstacle: &&Obstacle| obstacle.when.holds(answers);
    let obstacles = OneOrMore::collect(guide.obstacles_to(option).filter(holds));
    let care = OneOrMore::collect(option.take_care.iter().filter(holds));
    let advice = match (advice, obstacles, care) {
        (_, Some(obstacles), _) => Advice::LessNow(obstacles),
        (Advice::First(reasons) | Advice::MayFit(reasons), None, Some(care)) => Advice::WithCare(reasons, care),
        (advice, ..) => advice,
    };
    Some(Shown { option, advice })
}

/// The order of the result: by fit, with the open talk behind all that is offered; strong reasons; many reasons.
type Rank = (u8, bool, usize);

fn rank(shown: &Shown, answers: &Answers) -> Rank {
    let fit = match shown.advice {
        Advice::First(_) => 0,
        Advice::MayFit(_) if shown.option.kind == Kind::Talk => 3,
        Advice::MayFit(_) => 1,
        Advice::WithCare(..) => 2,
        Advice::LessNow(_) => 4,
    };
    let (mut strong, mut reasons) = (false, 0);
    for because in shown.option.speaks_for.iter().filter(|because| because.when.holds(answers)) {
        strong |= because.strong;
        reasons += 1;
    }
    (fit, !strong, usize::MAX - reasons)
}
