use std::rc::Rc;

use yew::{hook, use_memo};

use crate::browser::countries::countries;
use crate::campaign::LanguageTag;

/// Codes and names, in the order of the reader's alphabet.
pub(super) type Countries = Rc<Vec<(String, String)>>;

/// Countries and territories of ISO 3166-1, two letters each; the browser knows their names.
const CODES: &str = "ADAEAFAGAIALAMAOARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCX\
CYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGTGUGWGYHKHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKI\
KMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPM\
PNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUSUYUZVAVCVEVGVIVNVUWFWS\
YEYTZAZMZW";

/// The countries in the reader's language, put together once.
#[hook]
pub(super) fn use_countries(reader: &LanguageTag) -> Countries {
    use_memo(reader.clone(), |reader| {
        countries(reader, (0..CODES.len()).step_by(2).filter_map(|start| CODES.get(start..start + 2)))
    })
}
