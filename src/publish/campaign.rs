use crate::campaign::Node;

/// The campaign file without what only its author needs: spaces, line breaks, and the address of the schema. All else is the same, in
/// the same order. The same file always gives the same bytes.
///
/// # Errors
/// Where the text is not JSON.
pub fn minified(text: &str) -> Result<String, serde_json::Error> {
    let mut tree: Node = serde_json::from_str(text)?;
    if let Node::Object(fields) = &mut tree {
        fields.retain(|(name, _)| name != "$schema");
    }
    serde_json::to_string(&tree)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_spaces_between_values_go_and_what_is_for_the_editor() {
        let text = " { \"$schema\": \"x\", \"b\" : [ 1 , 2.50, -3 ],\n\t\"a\": { \"é  \\u00e9\\n\": null, \"$schema\": true } }\n";
        assert_eq!(minified(text).unwrap(), "{\"b\":[1,2.5,-3],\"a\":{\"é  é\\n\":null,\"$schema\":true}}");
        assert!(minified("{} {}").is_err());
        assert!(minified("{").is_err());
    }
}
