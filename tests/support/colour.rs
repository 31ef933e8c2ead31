//! Colours as browsers compute them: the exact luminance of WCAG 2.2, and mixtures in OKLab (CSS Color 4).

/// Red, green and blue, 0 to 1, in sRGB.
pub type Colour = [f64; 3];

/// Contrast ratio, 1 to 21 (WCAG 2.2).
pub fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: Colour) -> f64 {
    let [r, g, b] = colour.map(linear);
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn linear(channel: f64) -> f64 {
    if channel <= 0.040_45 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
}

fn gamma(channel: f64) -> f64 {
    let channel = channel.clamp(0.0, 1.0);
    if channel <= 0.003_130_8 { channel * 12.92 } else { 1.055 * channel.powf(1.0 / 2.4) - 0.055 }
}

/// `filter: brightness(…)`.
pub fn brighter(colour: Colour, factor: f64) -> Colour {
    colour.map(|channel| (channel * factor).min(1.0))
}

/// `color-mix(in oklab, one share, other)`.
pub fn mixed(one: Colour, share: f64, other: Colour) -> Colour {
    let (one, other) = (oklab(one), oklab(other));
    let [l, a, b] = std::array::from_fn(|index| one[index] * share + other[index] * (1.0 - share));
    from_oklab([l, a, b])
}

type Matrix = [[f64; 3]; 3];

/// From linear light to the response of the cones, and from its cube root to OKLab (Ottosson 2020).
const CONES: Matrix = [
    [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
    [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
    [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
];
const LAB: Matrix = [
    [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
    [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
    [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
];
const FROM_LAB: Matrix = [
    [1.0, 0.396_337_777_4, 0.215_803_757_3],
    [1.0, -0.105_561_345_8, -0.063_854_172_8],
    [1.0, -0.089_484_177_5, -1.291_485_548_0],
];
const FROM_CONES: Matrix = [
    [4.076_741_662_1, -3.307_711_591_3, 0.230_969_929_2],
    [-1.268_438_004_6, 2.609_757_401_1, -0.341_319_396_5],
    [-0.004_196_086_3, -0.703_418_614_7, 1.707_614_701_0],
];

fn times(matrix: Matrix, [x, y, z]: Colour) -> Colour {
    matrix.map(|[a, b, c]| a * x + b * y + c * z)
}

fn oklab(colour: Colour) -> Colour {
    times(LAB, times(CONES, colour.map(linear)).map(f64::cbrt))
}

fn from_oklab(lab: Colour) -> Colour {
    times(FROM_CONES, times(FROM_LAB, lab).map(|cone| cone.powi(3))).map(gamma)
}
