use crate::campaign::Node;

/// The field that only the author's editor needs.
const FOR_EDITORS: &str = "$schema";

/// Returns the campaign file without what only its author needs: spaces and line breaks, and the location of its schema.
/// The values are the same and in the same order; the same file always produces the same bytes.
///
/// # Errors
/// Returns an error if the text is not JSON.
pub fn minified(text: &str) -> Result<String, serde_json::Error> {
    let mut file: Node = serde_json::from_str(text)?;
    for_phones(&mut file);
    serde_json::to_string(&file)
}

/// Removes from a campaign file what only the author's editor needs.
pub(super) fn for_phones(file: &mut Node) {
    if let Node::Object(fields) = file {
        fields.retain(|(name, _)| name != FOR_EDITORS);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_spaces_between_values_go() {
        let text = " { \"b\" : [ 1 , 2.50, -3 ],\n\t\"a\": { \"é  \\u00e9\\n\": null, \"\": true } }\n";
        assert_eq!(minified(text).unwrap(), "{\"b\":[1,2.5,-3],\"a\":{\"é  é\\n\":null,\"\":true}}");
        assert!(minified("{} {}").is_err());
        assert!(minified("{").is_err());
    }

    #[test]
    fn where_the_schema_lies_is_nothing_to_a_phone() {
        let text = r#"{ "format": 1, "$schema": "campaign.schema.json", "title": { "$schema": "kept" }, "id": "a" }"#;
        assert_eq!(minified(text).unwrap(), r#"{"format":1,"title":{"$schema":"kept"},"id":"a"}"#);
    }
}
