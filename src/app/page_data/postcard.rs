//! Reads what postcard wrote, for data that was written by the same build.
//!
//! Postcard's own reader answers every malformed byte with an error that each field has to hand on, which is 1.8 KB of the
//! program. Here malformed data can only be a page that somebody has changed: the program stops, and the page shows its reading
//! version.

use std::fmt::Display;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, SeqAccess, VariantAccess, Visitor};
use serde::forward_to_deserialize_any;

/// What can't be: reading stops the program instead.
#[derive(Debug)]
pub(super) enum Never {}

impl std::fmt::Display for Never {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl Error for Never {
    fn custom<T: Display>(_: T) -> Self {
        malformed()
    }
}

#[cold]
fn malformed() -> ! {
    panic!("the guide in this page is damaged")
}

/// The bytes that haven't been read yet.
pub(super) struct Reader(pub(super) &'static [u8]);

impl Reader {
    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { malformed() };
        self.0 = rest;
        *first
    }

    /// A number, seven bits a byte, the lowest first.
    pub(super) fn number(&mut self) -> u32 {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            number |= u32::from(byte & 0x7f).wrapping_shl(shift);
            if byte < 0x80 {
                return number;
            }
            shift += 7;
        }
    }

    fn text(&mut self) -> &'static str {
        let length = self.number() as usize;
        let Some((text, rest)) = self.0.split_at_checked(length) else { malformed() };
        self.0 = rest;
        std::str::from_utf8(text).unwrap_or_else(|_| malformed())
    }
}

impl Deserializer<'static> for &mut Reader {
    type Error = Never;

    fn deserialize_any<V: Visitor<'static>>(self, _: V) -> Result<V::Value, Never> {
        malformed()
    }

    fn deserialize_bool<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.byte() == 1)
    }

    fn deserialize_u8<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u8(self.byte())
    }

    #[expect(clippy::cast_possible_truncation, reason = "it was one when it was written")]
    fn deserialize_u16<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u16(self.number() as u16)
    }

    fn deserialize_u32<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u32(self.number())
    }

    fn deserialize_str<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.text())
    }

    fn deserialize_option<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.byte() == 1 { visitor.visit_some(self) } else { visitor.visit_none() }
    }

    fn deserialize_newtype_struct<V: Visitor<'static>>(self, _: &'static str, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.number() as usize;
        visitor.visit_seq(Items { reader: self, left })
    }

    fn deserialize_tuple<V: Visitor<'static>>(self, left: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Items { reader: self, left })
    }

    fn deserialize_struct<V: Visitor<'static>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Items { reader: self, left: fields.len() })
    }

    fn deserialize_enum<V: Visitor<'static>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_enum(self)
    }

    // The model has none of these.
    forward_to_deserialize_any! {
        <V: Visitor<'static>>
        i8 i16 i32 i64 u64 f32 f64 char string bytes byte_buf unit unit_struct tuple_struct map identifier ignored_any
    }
}

/// What is left of a list.
struct Items<'r> {
    reader: &'r mut Reader,
    left: usize,
}

impl SeqAccess<'static> for Items<'_> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'static>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(&mut *self.reader).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

impl EnumAccess<'static> for &mut Reader {
    type Error = Never;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'static>>(self, seed: V) -> Result<(V::Value, Self), Never> {
        let variant = self.number();
        let value = seed.deserialize(serde::de::value::U32Deserializer::new(variant))?;
        Ok((value, self))
    }
}

impl VariantAccess<'static> for &mut Reader {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'static>>(self, _: T) -> Result<T::Value, Never> {
        malformed()
    }

    fn tuple_variant<V: Visitor<'static>>(self, _: usize, _: V) -> Result<V::Value, Never> {
        malformed()
    }

    fn struct_variant<V: Visitor<'static>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, Never> {
        malformed()
    }
}
