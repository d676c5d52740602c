//! Code pages, told by their bytes.

use encoding_rs::{Encoding, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253};

/// Whether bytes are of code page 850, in which Excel saves «CSV (MS-DOS)»: ü é ä å ê ö ø stand inside words there, and in Windows'
/// code pages signs that never do.
pub(crate) fn is_dos(bytes: &[u8]) -> bool {
    bytes.windows(3).any(|three| match three {
        [before, 0x81 | 0x82 | 0x84 | 0x86 | 0x88 | 0x94 | 0x9b, after] => {
            before.is_ascii_alphabetic() && after.is_ascii_alphabetic()
        }
        _ => false,
    })
}

/// A text in [code page 850](https://learn.microsoft.com/windows/win32/intl/code-page-identifiers), which is none of the web's.
pub(crate) fn dos(bytes: &[u8]) -> String {
    const UPPER: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤\
                         ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";
    let upper: Vec<char> = UPPER.chars().collect();
    let letter = |byte: u8| match byte.checked_sub(0x80) {
        Some(place) => upper.get(usize::from(place)).copied().unwrap_or('\u{fffd}'),
        None => char::from(byte),
    };
    bytes.iter().copied().map(letter).collect()
}

/// The code page of bytes that are no UTF-8.
pub(crate) fn code_page(bytes: &[u8]) -> &'static Encoding {
    let (mut high, mut neighbours, mut central) = (0_usize, 0_usize, 0_usize);
    let (mut cyrillic, mut greek) = (0_usize, 0_usize);
    let is_high = |byte: u8| byte >= 0xc0;
    for (place, byte) in bytes.iter().copied().enumerate() {
        let before = place.checked_sub(1).and_then(|place| bytes.get(place)).copied().unwrap_or(b' ');
        let after = bytes.get(place + 1).copied().unwrap_or(b' ');
        if is_high(byte) {
            high += 1;
            neighbours += usize::from(is_high(before) || is_high(after));
            // The most frequent small letters of either language: о е а и н т с р в л, and α ο ι ε τ ς σ ν η κ with ά έ ή ί ό.
            cyrillic += usize::from(matches!(
                byte,
                0xee | 0xe5 | 0xe0 | 0xe8 | 0xed | 0xf2 | 0xf1 | 0xf0 | 0xe2 | 0xeb
            ));
            greek += usize::from(matches!(
                byte,
                0xe1 | 0xef | 0xe9 | 0xe5 | 0xf4 | 0xf2 | 0xf3 | 0xed | 0xe7 | 0xea | 0xdc..=0xdf | 0xfc
            ));
        }
        // Letters of Central Europe where 1252 has signs that never stand inside a word: ą ł ľ ż ť and others.
        let in_word =
            before.is_ascii_alphabetic() || after.is_ascii_alphabetic() || is_high(before) || is_high(after);
        if in_word && matches!(byte, 0xb9 | 0xb3 | 0xbe | 0xbf | 0x9d | 0x8d | 0x8f | 0xa3) {
            central += usize::from(before.is_ascii_alphabetic() || after.is_ascii_alphabetic());
        }
    }
    // In Latin scripts letters with accents stand alone among those without; other scripts have nothing else.
    if high >= 6 && neighbours * 10 >= high * 8 {
        return if greek > cyrillic { WINDOWS_1253 } else { WINDOWS_1251 };
    }
    if central > 0 { WINDOWS_1250 } else { WINDOWS_1252 }
}
