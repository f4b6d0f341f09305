//! The result that follows from a reader's answers, with a reason for everything it says.

use crate::{
    Answers, Condition, Guide, GuideOption, NonEmpty, Obstacle, OptionKind, Reason, Service, Step, Story, TextId,
};

/// How well an option fits, in the order of the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It comes before everything else.
    First,
    /// It may fit.
    MayFit,
    /// It may fit, but needs care.
    WithCare,
    /// It fits less now.
    LessNow,
}

impl Fit {
    /// Every fit.
    pub const ALL: [Self; 4] = [Self::First, Self::MayFit, Self::WithCare, Self::LessNow];

    /// The id in the page (`data-fit`) and in `people.toml`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::MayFit => "may-fit",
            Self::WithCare => "with-care",
            Self::LessNow => "less-now",
        }
    }
}

/// The advice on one option for this reader.
///
/// One value, which rules out that an option is offered and advised against at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Advice {
    /// The option comes before everything else, for these reasons.
    First(NonEmpty<TextId>),
    /// The option may fit, for these reasons.
    MayFit(NonEmpty<TextId>),
    /// The option may fit, for these reasons, but needs care: what to look at first.
    WithCare(NonEmpty<TextId>, NonEmpty<&'static Obstacle>),
    /// The option fits less now: why, and what would change this.
    LessNow(NonEmpty<&'static Obstacle>),
}

impl Advice {
    /// How well the option fits.
    #[must_use]
    pub fn fit(&self) -> Fit {
        match self {
            Self::First(_) => Fit::First,
            Self::MayFit(_) => Fit::MayFit,
            Self::WithCare(..) => Fit::WithCare,
            Self::LessNow(_) => Fit::LessNow,
        }
    }

    /// The reasons for the option, the strongest first; none if it fits less now.
    pub fn reasons(&self) -> impl Iterator<Item = TextId> {
        let reasons = match self {
            Self::First(reasons) | Self::MayFit(reasons) | Self::WithCare(reasons, _) => Some(reasons),
            Self::LessNow(_) => None,
        };
        reasons.into_iter().flat_map(NonEmpty::iter).copied()
    }

    /// What asks for care or stands in the way of the option.
    pub fn obstacles(&self) -> impl Iterator<Item = &'static Obstacle> {
        let obstacles = match self {
            Self::First(_) | Self::MayFit(_) => None,
            Self::WithCare(_, obstacles) | Self::LessNow(obstacles) => Some(obstacles),
        };
        obstacles.into_iter().flat_map(NonEmpty::iter).copied()
    }
}

/// An option in the result, with the advice on it.
#[derive(Clone, Debug)]
pub struct OptionAdvice {
    /// The option.
    pub option: &'static GuideOption,
    /// The advice on it.
    pub advice: Advice,
}

/// The result for one reader.
#[derive(Debug)]
pub struct Outcome {
    options: Vec<OptionAdvice>,
    services: Vec<&'static Service>,
    stories: Vec<&'static Story>,
    steps: &'static [Step],
}

impl Outcome {
    /// Applies the rules of the guide to these answers.
    #[must_use]
    pub fn new(guide: &'static Guide, answers: &Answers) -> Self {
        let mut ranked: Vec<(Rank, OptionAdvice)> = Vec::new();
        for advised in guide.options.iter().filter_map(|option| advise(guide, option, answers)) {
            let rank = rank(&advised, answers);
            // After its equals, so that options of equal rank keep the editors' order. For ten options, insertion sort is as
            // fast, and the standard library's sort would add 2 KB to the program.
            let index = ranked.partition_point(|(other, _)| *other <= rank);
            ranked.insert(index, (rank, advised));
        }
        let options = ranked.into_iter().map(|(_, advised)| advised).collect();
        let any_holds = |when: &[Condition]| Condition::any_holds(when, answers);
        let steps = guide.steps.iter().find(|steps| steps.when.is_empty() || any_holds(steps.when));
        let mut services = Vec::new();
        for rule in guide.help.iter().filter(|rule| any_holds(rule.when)) {
            guide.service(rule.service).append_once(&mut services);
        }
        let outcome = Self {
            options,
            services,
            stories: guide.stories.iter().filter(|story| any_holds(story.when)).collect(),
            steps: steps.map_or(&[], |steps| steps.steps),
        };
        // A story would only distract a reader who needs help first.
        if outcome.help_comes_first() { Self { stories: Vec::new(), ..outcome } } else { outcome }
    }

    /// The options on which there is advice, in the order of the result: those that come first, that may fit, that need care, the
    /// talk that is open to everyone, and those that fit less now.
    #[must_use]
    pub fn options(&self) -> &[OptionAdvice] {
        &self.options
    }

    /// The services that this reader sees, the most urgent first.
    #[must_use]
    pub fn services(&self) -> &[&'static Service] {
        &self.services
    }

    /// The matching stories, the most specific first.
    #[must_use]
    pub fn stories(&self) -> &[&'static Story] {
        &self.stories
    }

    /// What happens after this reader makes contact, step by step.
    #[must_use]
    pub fn steps(&self) -> &'static [Step] {
        self.steps
    }

    /// Whether help from a service comes first.
    #[must_use]
    pub fn help_comes_first(&self) -> bool {
        self.options.iter().any(|it| it.option.kind == OptionKind::Help)
    }

    /// The kind of the best option, which decides the summary of the result.
    #[must_use]
    pub fn leading_kind(&self) -> OptionKind {
        let leading = self.options.iter().find(|it| it.advice.fit() != Fit::LessNow);
        leading.map_or(OptionKind::Talk, |it| it.option.kind)
    }
}

/// The reasons that hold, the strong ones first: the page shows the first beside the option and the others on request.
fn reasons(list: &'static [Reason], answers: &Answers) -> Option<NonEmpty<TextId>> {
    let mut found = Vec::new();
    for strong in [true, false] {
        for reason in list.iter().filter(|it| it.strong == strong && it.when.holds(answers)) {
            found.push(reason.text);
        }
    }
    NonEmpty::distinct(found)
}

/// `None` if nothing the reader said points to this option: silence is not advice against it.
fn advise(guide: &'static Guide, option: &'static GuideOption, answers: &Answers) -> Option<OptionAdvice> {
    let first = reasons(option.comes_first, answers);
    let fits = reasons(option.speaks_for, answers);
    let advice = first.map(Advice::First).or(fits.map(Advice::MayFit))?;
    let holds = |obstacle: &&Obstacle| obstacle.when.holds(answers);
    let obstacles = NonEmpty::distinct(guide.obstacles_to(option).filter(holds));
    let care = NonEmpty::distinct(option.take_care.iter().filter(holds));
    let advice = match (advice, obstacles, care) {
        (_, Some(obstacles), _) => Advice::LessNow(obstacles),
        (Advice::First(reasons) | Advice::MayFit(reasons), None, Some(care)) => Advice::WithCare(reasons, care),
        (advice, ..) => advice,
    };
    Some(OptionAdvice { option, advice })
}

/// The order of the result: by fit, with the talk that is open to everyone behind all other offers; then by strong reasons;
/// then by the number of reasons.
type Rank = (u8, bool, usize);

fn rank(advised: &OptionAdvice, answers: &Answers) -> Rank {
    let fit = match advised.advice {
        Advice::First(_) => 0,
        Advice::MayFit(_) if advised.option.kind == OptionKind::Talk => 3,
        Advice::MayFit(_) => 1,
        Advice::WithCare(..) => 2,
        Advice::LessNow(_) => 4,
    };
    let (mut strong, mut reasons) = (false, 0);
    for reason in advised.option.speaks_for.iter().filter(|it| it.when.holds(answers)) {
        strong |= reason.strong;
        reasons += 1;
    }
    (fit, !strong, usize::MAX - reasons)
}
