//! Why a calendar refused.

/// Why a calendar refused. [`CalendarError::response_code`] gives the name Exchange has for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// The id was never handed out.
    #[error("Id is malformed.")]
    IdMalformed,
    /// Nothing has this id, or not any more.
    #[error("The specified object was not found in the store.")]
    ItemNotFound,
    /// Somebody changed the item in between.
    #[error(
        "The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item."
    )]
    Conflict,
    /// The occurrence was deleted.
    #[error("Occurrence with this index was previously deleted from the recurrence.")]
    OccurrenceDeleted,
    /// The series has no such occurrence.
    #[error("Occurrence index is out of recurrence range.")]
    OccurrenceOutOfRange,
    /// The id is no occurrence's.
    #[error("The ID that was passed does not represent an occurrence of a recurring item.")]
    NotAnOccurrence,
    /// The item does not repeat.
    #[error("The ID that was passed does not represent a recurring master item.")]
    NotASeries,
    /// The end lies before the start.
    #[error("EndDate is earlier than StartDate")]
    EndBeforeStart,
    /// The appointment takes more than five years.
    #[error("Calendar item duration is too long.")]
    DurationTooLong,
    /// No date fits pattern and range.
    #[error("The recurrence pattern does not have any associated occurrence instances.")]
    NoOccurrence,
    /// The series ends after 4500-08-31, or counts more than 999 occurrences.
    #[error("The specified recurrence cannot be created.")]
    RecurrenceEndTooFar,
    /// The change would move an occurrence past its neighbour.
    #[error("Modified occurrence is crossing or overlapping adjacent occurrence.")]
    CrossingNeighbour,
    /// The synchronization state is not one this calendar handed out.
    #[error("The synchronization state data is corrupt or otherwise invalid.")]
    SyncTokenInvalid,
}

impl CalendarError {
    /// The response code in Exchange Web Services
    /// (<https://learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode>).
    pub fn response_code(self) -> &'static str {
        match self {
            Self::IdMalformed => "ErrorInvalidIdMalformed",
            Self::ItemNotFound => "ErrorItemNotFound",
            Self::Conflict => "ErrorIrresolvableConflict",
            Self::OccurrenceDeleted => "ErrorCalendarOccurrenceIsDeletedFromRecurrence",
            Self::OccurrenceOutOfRange => "ErrorCalendarOccurrenceIndexIsOutOfRecurrenceRange",
            Self::NotAnOccurrence => "ErrorCalendarCannotUseIdForOccurrenceId",
            Self::NotASeries => "ErrorCalendarCannotUseIdForRecurringMasterId",
            Self::EndBeforeStart => "ErrorCalendarEndDateIsEarlierThanStartDate",
            Self::DurationTooLong => "ErrorCalendarDurationIsTooLong",
            Self::NoOccurrence => "ErrorRecurrenceHasNoOccurrence",
            Self::RecurrenceEndTooFar => "ErrorRecurrenceEndDateTooBig",
            Self::CrossingNeighbour => "ErrorOccurrenceCrossingBoundary",
            Self::SyncTokenInvalid => "ErrorInvalidSyncStateData",
        }
    }
}
