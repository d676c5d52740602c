use crate::xml::{Child, Writer};

/// An item's id with the version it was read at
/// ([ItemId](https://learn.microsoft.com/exchange/client-developer/web-service-reference/itemid)).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ItemId {
    /// The id; valid in one mailbox, and until the item moves.
    pub id: String,
    /// The version (`ChangeKey`); empty when it does not matter.
    pub change_key: String,
}

impl ItemId {
    pub(crate) fn read(child: &Child<'_>) -> Self {
        Self {
            id: child.find_attribute("Id").unwrap_or_default(),
            change_key: child.find_attribute("ChangeKey").unwrap_or_default(),
        }
    }

    pub(crate) fn write(&self, writer: &mut Writer) {
        let mut attributes = vec![("Id", self.id.as_str())];
        if !self.change_key.is_empty() {
            attributes.push(("ChangeKey", &self.change_key));
        }
        writer.empty("t:ItemId", &attributes);
    }
}
