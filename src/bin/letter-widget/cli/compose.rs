use std::rc::Rc;

use clap::{Args, ValueEnum};
use letter_widget::campaign::{Campaign, CountryCode, Date, DemandsAs, LanguageTag, LetterTemplate};
use letter_widget::letter::{Choices, Letter, compose, whole_text};
use letter_widget::native::Icu;
use letter_widget::send::{Carries, Device, Mail, MailLink, eml, letter_link, text_file};
use letter_widget::state::{Model, Opening};
use serde::Serialize;

use super::io::{campaign_of, parsed, today};
use super::{Answer, Outcome};

/// Write a letter of a campaign, exactly as the widget would
#[derive(Args)]
pub struct Options {
    /// The campaign file
    file: std::path::PathBuf,
    /// The letter, by its id; the first by default
    #[arg(long, value_name = "ID")]
    letter: Option<String>,
    /// The supporter's language, such as fr-CA; the campaign's first by default. The letter is written in it if its
    /// addressee reads it
    #[arg(long, value_name = "TAG", value_parser = parsed::<LanguageTag>)]
    lang: Option<LanguageTag>,
    /// Write in the supporter's language even if the addressee reads another, if the campaign allows it
    #[arg(long)]
    own_language: bool,
    /// The supporter's name
    #[arg(long, default_value = "", hide_default_value = true)]
    name: String,
    /// Their town
    #[arg(long, default_value = "", hide_default_value = true)]
    place: String,
    /// Their address, if the campaign asks for it; lines are separated by line breaks
    #[arg(long, default_value = "", hide_default_value = true)]
    address: String,
    /// Their country, such as CA
    #[arg(long, value_name = "CC", value_parser = parsed::<CountryCode>)]
    country: Option<CountryCode>,
    /// The demands by their ids, in this order; by default, those selected when the letter opens
    #[arg(long, value_delimiter = ',')]
    demands: Vec<String>,
    /// The form of the demands; by default, that of the campaign
    #[arg(long, value_enum)]
    demands_as: Option<Form>,
    /// A paragraph in their own words
    #[arg(long, default_value = "", hide_default_value = true)]
    message: String,
    /// Picks the wordings, like the widget's setting of the same name; 0 takes the first of each
    #[arg(long, default_value_t = 0)]
    seed: u32,
    /// The date in the letter, such as 2025-01-28; today by default
    #[arg(long, value_name = "DATE", value_parser = parsed::<Date>)]
    today: Option<Date>,
    /// The form of the output
    #[arg(long = "as", value_enum, default_value_t = Kind::Text)]
    kind: Kind,
}

#[derive(Clone, Copy, ValueEnum)]
enum Form {
    /// A numbered list
    List,
    /// One sentence
    Prose,
}

#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    /// The letter, as the text file that the widget saves
    Text,
    /// The mail link
    Mailto,
    /// The draft for an e-mail program, as the file that the widget saves
    Eml,
    /// One object with everything
    Json,
}

pub fn run(options: &Options) -> Outcome {
    let (_, campaign) = campaign_of(&options.file)?;
    let model = model(options, Rc::new(campaign))?;
    let letter = compose(model.brief(), &Icu);
    let mail = Mail::best(&letter);
    Ok(Answer::well(match options.kind {
        Kind::Text => text_file(&letter),
        Kind::Mailto => letter_link(&letter).href + "\n",
        Kind::Eml => eml(&mail),
        Kind::Json => serde_json::to_string_pretty(&whole(&model, &letter, mail)).map_err(|e| e.to_string())? + "\n",
    }))
}

/// The widget's state after the supporter chose and typed all of this.
fn model(options: &Options, campaign: Rc<Campaign>) -> Result<Model, String> {
    let place = place(&campaign, options.letter.as_deref())?;
    let reader = reader(options, &campaign, place)?;
    let mut model = Model::new(Opening {
        campaign,
        reader,
        country: options.country,
        today: today(options.today)?,
        device: Device::default(),
        seed: options.seed,
    });
    model.work.current = place;
    let supporter = Rc::make_mut(&mut model.work.supporter);
    supporter.name.clone_from(&options.name);
    supporter.town.clone_from(&options.place);
    supporter.address.clone_from(&options.address);
    if options.own_language && model.own_language().is_none() {
        return Err("--own-language: This letter is not to be had in a language that its addressee does not read. \
                    Leave the option out, or see \"own_language\" in the authors' guide."
            .into());
    }
    let campaign = model.campaign.clone();
    if let (Some(template), Some(choices)) = (campaign.letters.get(place), model.work.letters.get_mut(place)) {
        choose(options, template, Rc::make_mut(choices))?;
    }
    Ok(model)
}

/// The letter by its place in the campaign.
fn place(campaign: &Campaign, id: Option<&str>) -> Result<usize, String> {
    let Some(id) = id else { return Ok(0) };
    campaign.letters.iter().position(|letter| letter.id.as_str() == id).ok_or_else(|| {
        let all: Vec<&str> = campaign.letters.iter().map(|letter| letter.id.as_str()).collect();
        format!("--letter: There is no letter \"{id}\". There are: {}.", all.join(", "))
    })
}

/// The reader's language, if any part of the campaign is in it.
fn reader(options: &Options, campaign: &Campaign, place: usize) -> Result<LanguageTag, String> {
    let Some(tag) = &options.lang else { return Ok(campaign.languages.first().clone()) };
    let letter = campaign.letters.get(place).into_iter().flat_map(|letter| letter.languages.iter());
    let mut known = campaign.languages.iter().chain(letter);
    if known.any(|language| language.primary().eq_ignore_ascii_case(tag.primary())) {
        return Ok(tag.clone());
    }
    let all: Vec<&str> = campaign.languages.iter().map(LanguageTag::as_str).collect();
    Err(format!("--lang: The campaign is not there in \"{tag}\". It is in: {}.", all.join(", ")))
}

fn choose(options: &Options, template: &LetterTemplate, choices: &mut Choices) -> Result<(), String> {
    choices.message.clone_from(&options.message);
    choices.own_language = options.own_language;
    choices.demands_as = match options.demands_as {
        Some(Form::List) => DemandsAs::List,
        Some(Form::Prose) => DemandsAs::Prose,
        None => choices.demands_as,
    };
    if options.demands.is_empty() {
        return Ok(());
    }
    let wanted = options.demands.iter().map(|id| demand(template, id.trim())).collect::<Result<Vec<_>, _>>()?;
    let others = (0..template.demands.len()).filter(|demand| !wanted.contains(demand));
    let arranged: Vec<_> = wanted.iter().map(|demand| (*demand, true)).chain(others.map(|d| (d, false))).collect();
    choices.demands.arrange(&arranged);
    if choices.demands.chosen().eq(wanted.iter().copied()) {
        return Ok(());
    }
    let required = template.demands.iter().filter(|demand| demand.required).map(|demand| demand.id.as_str());
    let required: Vec<&str> = required.collect();
    Err(format!(
        "--demands: This letter takes {} to {} demands, each once{}{}.",
        template.choose.at_least,
        template.choose.at_most,
        if required.is_empty() { "" } else { ", and always these: " },
        required.join(", ")
    ))
}

fn demand(template: &LetterTemplate, id: &str) -> Result<usize, String> {
    template.demands.iter().position(|demand| demand.id.as_str() == id).ok_or_else(|| {
        let all: Vec<&str> = template.demands.iter().map(|demand| demand.id.as_str()).collect();
        format!("--demands: There is no demand \"{id}\". There are: {}.", all.join(", "))
    })
}

/// Everything that the widget would produce.
#[derive(Serialize)]
struct Whole {
    campaign: String,
    letter: String,
    language: String,
    direction: &'static str,
    sender: Vec<String>,
    dateline: String,
    to: Vec<String>,
    subject: String,
    text: String,
    mail: WholeMail,
    mailto: String,
    /// Whether the link contains the complete letter; if not, what it contains.
    carries: &'static str,
    /// Whether the link contains every copy recipient.
    copies: bool,
}

#[derive(Serialize)]
struct WholeMail {
    to: Vec<String>,
    cc: Vec<String>,
    subject: String,
    body: String,
}

fn whole(model: &Model, letter: &Letter, mail: Mail) -> Whole {
    let MailLink { href, carries, copies } = letter_link(letter);
    let written = |list: &[letter_widget::campaign::EmailAddress]| {
        list.iter().map(|email| email.as_str().to_owned()).collect::<Vec<_>>()
    };
    Whole {
        campaign: model.campaign.id.as_str().to_owned(),
        letter: model.template().id.as_str().to_owned(),
        language: letter.language.to_string(),
        direction: if letter.right_to_left { "rtl" } else { "ltr" },
        sender: letter.sender.clone(),
        dateline: letter.dateline.clone(),
        to: letter.to.lines.clone(),
        subject: letter.subject.clone(),
        text: whole_text(letter),
        mail: WholeMail { to: written(&mail.to), cc: written(&mail.cc), subject: mail.subject, body: mail.body },
        mailto: href,
        carries: match carries {
            Carries::WholeLetter => "whole-letter",
            Carries::AddresseesAndSubject => "addressees-and-subject",
            Carries::SomeAddressees => "some-addressees",
        },
        copies,
    }
}
