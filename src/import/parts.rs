//! Sorts lines into the parts of a sheet, by the labels between them.

use super::labels::Kind;
use super::lines::Line;
use super::phrases;
use super::signs::is_sign;
use super::source::Source;

/// The parts of a sheet, each with its lines.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// Everything before the first demand and address: the first line, the title, the case.
    pub(super) head: Vec<Line>,
    /// The demands, with the lines that lead to them.
    pub(super) ask: Vec<Line>,
    pub(super) to: Vec<Line>,
    pub(super) copies: Vec<Line>,
    /// A model letter, with the addressee before it.
    pub(super) letter: Vec<Line>,
    pub(super) background: Vec<Line>,
    pub(super) languages: Vec<Line>,
    pub(super) deadline: Vec<Line>,
    pub(super) title: Vec<Line>,
    pub(super) issued: Vec<Line>,
    pub(super) number: Vec<Line>,
    pub(super) country: Vec<Line>,
    /// What is not part of a campaign.
    pub(super) foot: Vec<Line>,
    /// How many kinds of labels were found that only action sheets have.
    pub(super) signs: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Head,
    Ask,
    To,
    Copies,
    Letter,
    Background,
    Foot,
    Title,
    Case,
}

impl Parts {
    /// Sorts the lines of a sheet.
    pub(super) fn new(source: &Source, lines: &[Line]) -> Self {
        let mut sorter = Sorter {
            source,
            parts: Self::default(),
            now: Part::Head,
            signs: Vec::new(),
            bullets: false,
            in_letter: false,
            waits: None,
        };
        for (place, line) in lines.iter().enumerate() {
            sorter.take(line, lines.get(place + 1));
        }
        sorter.signs.sort_unstable();
        sorter.signs.dedup();
        Self { signs: sorter.signs.len(), ..sorter.parts }
    }
}

struct Sorter<'a> {
    source: &'a Source,
    parts: Parts,
    now: Part,
    signs: Vec<u8>,
    /// Whether the demands have bullets.
    bullets: bool,
    /// Whether the model letter has begun.
    in_letter: bool,
    /// A label that is alone on its line: its value is on the next.
    waits: Option<Kind>,
}

impl Sorter<'_> {
    fn take(&mut self, line: &Line, next: Option<&Line>) {
        match line.label.filter(|kind| self.counts(*kind, line)) {
            Some(kind) => {
                self.waits = None;
                self.labelled(kind, line, next);
            }
            None => self.plain(line, next),
        }
    }

    /// Whether a label has its usual meaning here: "Name:" is a label only below an address.
    fn counts(&self, kind: Kind, line: &Line) -> bool {
        let label = self.source.plain(line.range.start..line.value);
        match kind {
            Kind::Foot => self.now != Part::Head || label.len() > 12,
            Kind::Ask => self.now != Part::Letter || !self.in_letter,
            // A list of labels may include some that are not part of a campaign.
            Kind::Summary | Kind::Country if self.now == Part::Foot => self.parts.to.is_empty(),
            Kind::Title | Kind::Summary | Kind::Country => matches!(self.now, Part::Head | Part::Title | Part::Case),
            Kind::Background => !(self.now == Part::Head && label.starts_with("further information")),
            kind if kind.is_contact() => false,
            _ => true,
        }
    }

    fn labelled(&mut self, kind: Kind, line: &Line, next: Option<&Line>) {
        let value = Line { range: self.source.trimmed(line.rest()), label: None, cut: true, ..line.clone() };
        let has_value = !value.range.is_empty();
        if !has_value && matches!(kind, Kind::Languages | Kind::Deadline | Kind::Issued | Kind::Number | Kind::Index) {
            self.waits = Some(kind);
        }
        self.sign(kind, line);
        match kind {
            Kind::Banner => {
                self.now = match self.now {
                    Part::Head | Part::Title | Part::Case => Part::Head,
                    // The second page repeats the headline.
                    _ => Part::Foot,
                };
                if self.now == Part::Head {
                    self.parts.head.push(line.clone());
                }
            }
            Kind::Title => self.open(Part::Title, value),
            Kind::Summary => self.open(Part::Case, value),
            Kind::Ask => self.ask(line, value, next),
            Kind::To => {
                self.parts.deadline.push(line.clone());
                self.open(Part::To, value);
            }
            Kind::Copies => self.open(Part::Copies, value),
            Kind::Diplomats => {
                // A page has wrapped the sentence: the rest of it is not an address.
                let is_whole = self.source.text(line.range.clone()).ends_with(['.', ':']);
                self.waits = Some(kind).filter(|_| !has_value && !is_whole);
                self.open(Part::Copies, value);
            }
            Kind::Letter => {
                self.waits = Some(Kind::Letter).filter(|_| !has_value);
                self.open(Part::Letter, value);
            }
            Kind::Background => self.open(Part::Background, value),
            Kind::Languages => {
                self.parts.languages.push(if has_value { value } else { line.clone() });
                self.leave_address();
            }
            Kind::Deadline => {
                self.parts.deadline.push(line.clone());
                self.leave_address();
            }
            Kind::Issued => self.parts.issued.push(line.clone()),
            Kind::Number => self.parts.number.push(line.clone()),
            Kind::Country => self.parts.country.push(value),
            Kind::Index => {}
            Kind::Foot => {
                self.parts.foot.push(line.clone());
                // "Let us know" may be one of the steps before the letter: the addressee is still to come.
                let is_step = line.bullet && self.now == Part::Letter && !self.in_letter;
                self.now = if is_step { Part::Letter } else { Part::Foot };
            }
            Kind::Salutation | Kind::Fax | Kind::Email | Kind::Phone | Kind::PhoneAndFax | Kind::OtherWay => {}
        }
    }

    /// Ends an address: what follows a labelled line, such as the deadline, no longer belongs to it.
    fn leave_address(&mut self) {
        if matches!(self.now, Part::To | Part::Copies | Part::Background | Part::Ask) {
            self.now = Part::Foot;
        }
    }

    fn open(&mut self, part: Part, value: Line) {
        self.now = part;
        if !value.range.is_empty() {
            self.push(value);
        }
    }

    fn ask(&mut self, line: &Line, value: Line, next: Option<&Line>) {
        let label = self.source.plain(line.range.start..line.value);
        let leads_to_bullets = value.range.is_empty() && next.is_some_and(|next| next.bullet);
        if phrases::names_someone(&label) && !phrases::asks(&label) && !leads_to_bullets {
            if label.trim_end().ends_with(':') {
                self.open(Part::To, value);
            } else {
                self.plain(&Line { label: None, value: line.range.start, ..line.clone() }, None);
            }
            return;
        }
        self.now = Part::Ask;
        self.bullets = false;
        self.parts.ask.push(Line {
            range: self.source.trimmed(line.range.start..line.value),
            bullet: false,
            ..line.clone()
        });
        if !value.range.is_empty() {
            self.parts.ask.push(Line { bullet: false, ..value });
        } else if !label.trim_end().ends_with(':') {
            self.waits = Some(Kind::Ask);
        }
    }

    /// Adds the line to the label above it if that label still needs a value.
    fn is_awaited(&mut self, line: &Line) -> bool {
        let parts = &mut self.parts;
        let list = match self.waits.take() {
            Some(Kind::Languages) => &mut parts.languages,
            Some(Kind::Deadline) => &mut parts.deadline,
            Some(Kind::Issued) => &mut parts.issued,
            Some(Kind::Number) => &mut parts.number,
            // An e-mail has wrapped the label: "… OR USE THIS MODEL" with "LETTER" below.
            Some(Kind::Letter) => return phrases::goes_on_to_letter(&self.source.plain(line.range.clone())),
            // "Please write immediately in English or" with "your own language:" below.
            Some(Kind::Ask) if !line.bullet && self.source.text(line.range.clone()).ends_with(':') => &mut parts.ask,
            Some(Kind::Ask) => return false,
            Some(Kind::Diplomats) => return self.source.text(line.range.clone()).starts_with(char::is_lowercase),
            Some(_) => return line.range.len() < 40,
            None => return false,
        };
        if let Some(label) = list.last_mut().filter(|_| line.range.len() < 200) {
            label.range.end = line.range.end;
            return true;
        }
        false
    }

    fn plain(&mut self, line: &Line, next: Option<&Line>) {
        if self.is_awaited(line) {
            return;
        }
        let text = self.source.plain(line.range.clone());
        let leads = matches!(self.now, Part::Head | Part::Case | Part::Foot | Part::Ask | Part::Title) && !line.bullet;
        if leads
            && text.ends_with(':')
            && phrases::leads_to_demands(&text)
            && self.parts.to.is_empty() | next.is_some_and(|next| next.bullet)
        {
            self.sign(Kind::Ask, line);
            self.now = Part::Ask;
            self.bullets = false;
            self.parts.ask.push(Line { label: Some(Kind::Ask), value: line.range.end, ..line.clone() });
            return;
        }
        if self.now == Part::Ask {
            self.bullets |= line.bullet;
            if self.bullets
                && !line.bullet
                && line.gap
                && !self.source.text(line.range.clone()).starts_with(char::is_lowercase)
            {
                self.now = Part::Foot;
            }
        }
        if matches!(self.now, Part::To | Part::Copies)
            && line.label.is_none()
            && phrases::is_sentence(self.source.text(line.range.clone()))
        {
            self.now = Part::Foot;
        }
        self.push(line.clone());
    }

    fn push(&mut self, line: Line) {
        let in_address = matches!(self.now, Part::To | Part::Copies);
        if in_address && phrases::is_unlabelled_diplomats(&self.source.plain(line.range.clone())) {
            return;
        }
        let parts = &mut self.parts;
        match self.now {
            Part::Head | Part::Case => parts.head.push(line),
            Part::Ask => parts.ask.push(line),
            Part::To => parts.to.push(line),
            Part::Copies => parts.copies.push(line),
            Part::Letter => {
                self.in_letter |= phrases::is_salutation(self.source.text(line.range.clone()));
                parts.letter.push(line);
            }
            Part::Background => parts.background.push(line),
            Part::Title => {
                // Anything longer than three lines is not a title.
                if parts.title.len() >= 3 || (line.gap && !parts.title.is_empty()) {
                    self.now = Part::Case;
                    parts.head.push(line);
                } else {
                    parts.title.push(line);
                }
            }
            Part::Foot => parts.foot.push(line),
        }
    }

    /// Records a label that only an action sheet has.
    fn sign(&mut self, kind: Kind, line: &Line) {
        let label = self.source.plain(line.range.start..line.value);
        if is_sign(kind, &label) {
            self.signs.push(kind as u8);
        }
    }
}
