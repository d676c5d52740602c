/** Where the keyboard goes in a grid of rows; `null` when the key is none of ours. */
export function rowAfterKey(key: string, row: number, rowCount: number, page: number): number | null {
  if (rowCount === 0) {
    return null;
  }
  const clamp = (index: number): number => Math.max(0, Math.min(rowCount - 1, index));
  switch (key) {
    case "ArrowDown":
      return clamp(row + 1);
    case "ArrowUp":
      return clamp(row - 1);
    case "PageDown":
      return clamp(row + page);
    case "PageUp":
      return clamp(row - page);
    case "Home":
      return 0;
    case "End":
      return rowCount - 1;
    default:
      return null;
  }
}
