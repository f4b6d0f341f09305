//! A deserializer for postcard's format that panics on malformed data.
//!
//! Postcard's own deserializer returns errors, and propagating them adds 1.8 KB to the program. Here the data come from the same
//! build, so they are malformed only if somebody changed the page: the program panics, and the page shows its reading version.
//! The format: <https://postcard.jamesmunns.com/wire-format>.

use std::fmt::Display;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, SeqAccess, VariantAccess, Visitor};
use serde::forward_to_deserialize_any;

/// The error, which has no values: the deserializer panics instead.
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

/// The remaining bytes.
pub(super) struct PostcardDeserializer(pub(super) &'static [u8]);

impl PostcardDeserializer {
    fn read_byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { malformed() };
        self.0 = rest;
        *first
    }

    /// Reads a varint (LEB128): seven bits per byte, the lowest first.
    pub(super) fn read_varint(&mut self) -> u32 {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.read_byte();
            value |= u32::from(byte & 0x7f).wrapping_shl(shift);
            if byte < 0x80 {
                return value;
            }
            shift += 7;
        }
    }

    fn read_str(&mut self) -> &'static str {
        let length = self.read_varint() as usize;
        let Some((text, rest)) = self.0.split_at_checked(length) else { malformed() };
        self.0 = rest;
        std::str::from_utf8(text).unwrap_or_else(|_| malformed())
    }
}

impl Deserializer<'static> for &mut PostcardDeserializer {
    type Error = Never;

    fn deserialize_any<V: Visitor<'static>>(self, _: V) -> Result<V::Value, Never> {
        malformed()
    }

    fn deserialize_bool<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.read_byte() == 1)
    }

    fn deserialize_u8<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u8(self.read_byte())
    }

    #[expect(clippy::cast_possible_truncation, reason = "a `u16` was written")]
    fn deserialize_u16<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u16(self.read_varint() as u16)
    }

    fn deserialize_u32<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u32(self.read_varint())
    }

    fn deserialize_str<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.read_str())
    }

    fn deserialize_option<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.read_byte() == 1 { visitor.visit_some(self) } else { visitor.visit_none() }
    }

    fn deserialize_newtype_struct<V: Visitor<'static>>(self, _: &'static str, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Never> {
        let remaining = self.read_varint() as usize;
        visitor.visit_seq(Elements { deserializer: self, remaining })
    }

    fn deserialize_tuple<V: Visitor<'static>>(self, length: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Elements { deserializer: self, remaining: length })
    }

    fn deserialize_struct<V: Visitor<'static>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Elements { deserializer: self, remaining: fields.len() })
    }

    fn deserialize_enum<V: Visitor<'static>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_enum(self)
    }

    // The guide's types need none of these.
    forward_to_deserialize_any! {
        <V: Visitor<'static>>
        i8 i16 i32 i64 u64 f32 f64 char string bytes byte_buf unit unit_struct tuple_struct map identifier ignored_any
    }
}

/// The remaining elements of a sequence.
struct Elements<'r> {
    deserializer: &'r mut PostcardDeserializer,
    remaining: usize,
}

impl SeqAccess<'static> for Elements<'_> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'static>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        if self.remaining == 0 {
            return Ok(None);
        }
        self.remaining -= 1;
        seed.deserialize(&mut *self.deserializer).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.remaining)
    }
}

impl EnumAccess<'static> for &mut PostcardDeserializer {
    type Error = Never;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'static>>(self, seed: V) -> Result<(V::Value, Self), Never> {
        let variant = self.read_varint();
        let value = seed.deserialize(serde::de::value::U32Deserializer::new(variant))?;
        Ok((value, self))
    }
}

impl VariantAccess<'static> for &mut PostcardDeserializer {
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
