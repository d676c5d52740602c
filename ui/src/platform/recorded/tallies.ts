// Written by the tests of the flows (`recordings`); do not edit.

import type { TallyRow } from "../../bindings/TallyRow";

export const tallies = {
 deban: {created: 0, fallbackOwned: 8, imported: 37, ownersCorrected: 0, removed: 0, skipped: {cancelled: 1, declined: 1, folded: 0, gaps: 0, unreadable: 1}, unchanged: 37, updated: 0},
 fblvq: {created: 0, fallbackOwned: 0, imported: 0, ownersCorrected: 0, removed: 76, skipped: {cancelled: 0, declined: 0, folded: 0, gaps: 0, unreadable: 0}, unchanged: 0, updated: 0},
 ghbsw: {created: 0, fallbackOwned: 139, imported: 902, ownersCorrected: 0, removed: 0, skipped: {cancelled: 35, declined: 20, folded: 0, gaps: 1, unreadable: 2}, unchanged: 902, updated: 0},
 lzrzl: {created: 112, fallbackOwned: 16, imported: 112, ownersCorrected: 0, removed: 0, skipped: {cancelled: 5, declined: 3, folded: 0, gaps: 0, unreadable: 0}, unchanged: 0, updated: 0},
 nujgs: {created: 3, fallbackOwned: 130, imported: 829, ownersCorrected: 0, removed: 0, skipped: {cancelled: 33, declined: 18, folded: 0, gaps: 0, unreadable: 0}, unchanged: 826, updated: 0},
 qzeab: {created: 381, fallbackOwned: 57, imported: 381, ownersCorrected: 0, removed: 0, skipped: {cancelled: 11, declined: 8, folded: 0, gaps: 0, unreadable: 0}, unchanged: 0, updated: 0},
 sfwlz: {created: 790, fallbackOwned: 123, imported: 790, ownersCorrected: 0, removed: 0, skipped: {cancelled: 30, declined: 17, folded: 0, gaps: 1, unreadable: 2}, unchanged: 0, updated: 0},
 sgrjw: {created: 0, fallbackOwned: 137, imported: 877, ownersCorrected: 0, removed: 0, skipped: {cancelled: 33, declined: 20, folded: 0, gaps: 1, unreadable: 2}, unchanged: 877, updated: 0},
 tvbvy: {created: 765, fallbackOwned: 121, imported: 765, ownersCorrected: 0, removed: 0, skipped: {cancelled: 28, declined: 17, folded: 0, gaps: 1, unreadable: 2}, unchanged: 0, updated: 0},
 ubgui: {created: 0, fallbackOwned: 0, imported: 0, ownersCorrected: 0, removed: 0, skipped: {cancelled: 0, declined: 0, folded: 0, gaps: 0, unreadable: 0}, unchanged: 0, updated: 0},
} satisfies Record<string, TallyRow>;
