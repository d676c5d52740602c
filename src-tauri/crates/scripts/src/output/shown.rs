//! Stand-in until the reader's own table is here.
use super::Output;
/// Columns and rows.
pub struct Table {
    /// names
    pub columns: Vec<&'static str>,
    /// rows
    pub rows: Vec<Vec<Option<String>>>,
}
impl Output {
    /// As a table.
    pub fn table(&self) -> Table {
        let cell = |text: &str| Some(text.to_owned());
        match self {
            Self::RoleAssignments(all) => Table {
                columns: vec!["Role", "RoleAssigneeName"],
                rows: all.iter().map(|one| vec![cell(&one.role), cell(&one.assignee)]).collect(),
            },
            Self::CalendarProcessing(all) => Table {
                columns: vec!["Identity", "AutomateProcessing"],
                rows: all
                    .iter()
                    .map(|one| vec![cell(&one.identity), one.processing.automation.map(|a| format!("{a:?}"))])
                    .collect(),
            },
            Self::DistributionGroups(all) => Table {
                columns: vec!["Name", "PrimarySmtpAddress", "ManagedBy"],
                rows: all
                    .iter()
                    .map(|one| {
                        vec![
                            one.name.clone(),
                            one.address.clone(),
                            one.managed_by.as_ref().map(|m| m.join(", ")),
                        ]
                    })
                    .collect(),
            },
            Self::ApplicationAuthorization(all) => Table {
                columns: vec!["RoleName", "InScope"],
                rows: all
                    .iter()
                    .map(|one| vec![cell(&one.role), one.in_scope.map(|s| s.to_string())])
                    .collect(),
            },
        }
    }
}
