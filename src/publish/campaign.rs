/// The campaign file without the spaces and line breaks that only its author needs: the same values in the same order. The
/// same file always gives the same bytes.
///
/// # Errors
/// Where the text is not JSON.
pub fn minified(text: &str) -> Result<String, serde_json::Error> {
    let mut read = serde_json::Deserializer::from_str(text);
    let mut written = Vec::new();
    serde_transcode::transcode(&mut read, &mut serde_json::Serializer::new(&mut written))?;
    read.end()?;
    // The serializer writes UTF-8 alone.
    Ok(String::from_utf8_lossy(&written).into_owned())
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
}
