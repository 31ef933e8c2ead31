//! Tables of figures, for the terminal or for the documentation.

/// A title, column names, and rows.
pub struct Table {
    title: String,
    /// How many columns at the start contain names; the others contain figures.
    names: usize,
    rows: Vec<Vec<String>>,
}

impl Table {
    pub fn new(title: &str, names: usize, columns: &[&str]) -> Self {
        Self { title: title.to_owned(), names, rows: vec![columns.iter().map(|name| (*name).to_owned()).collect()] }
    }

    pub fn row<const N: usize>(&mut self, row: [String; N]) {
        self.rows.push(row.to_vec());
    }

    /// The table as plain text, with names aligned left and figures aligned right.
    pub fn plain(&self) -> String {
        let width = |column: usize| self.rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
        let cell = |(column, text): (usize, &String)| {
            let width = width(column);
            if column < self.names { format!("{text:width$}") } else { format!("{text:>width$}") }
        };
        let line = |row: &Vec<String>| row.iter().enumerate().map(cell).collect::<Vec<_>>().join("  ");
        let lines: Vec<_> = self.rows.iter().map(line).collect();
        format!("{}\n{}\n", self.title, lines.join("\n"))
    }

    pub fn markdown(&self) -> String {
        let line = |row: &Vec<String>| format!("| {} |", row.join(" | "));
        let rule = (0..self.rows[0].len()).map(|column| if column < self.names { " --- |" } else { " ---: |" });
        let mut lines: Vec<_> = self.rows.iter().map(line).collect();
        lines.insert(1, format!("|{}", rule.collect::<String>()));
        format!("{}:\n\n{}\n", self.title, lines.join("\n"))
    }
}

/// The median; of two middle values, the higher.
pub fn median(values: impl Iterator<Item = f64>) -> Option<f64> {
    let mut values: Vec<_> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied()
}

pub fn most(values: impl Iterator<Item = f64>) -> Option<f64> {
    values.max_by(f64::total_cmp)
}

/// Formats a time in whole milliseconds; a dash if there is no value.
pub fn milliseconds(time: Option<f64>) -> String {
    time.map_or_else(|| "–".to_owned(), |time| format!("{time:.0} ms"))
}
