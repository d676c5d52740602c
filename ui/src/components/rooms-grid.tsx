import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { rowAfterKey } from "./rooms-grid-keys";
import { GridFoot } from "./rooms-grid-foot";
import { GridHeader } from "./rooms-grid-header";
import { GridRow } from "./rooms-grid-row";

/** A column. `width` is a track of a CSS grid. */
export type GridColumn<Row> = {
  id: string;
  header: string;
  /** What it counts, where the header is too short to say. */
  help?: string;
  width: string;
  align?: "end";
  render: (row: Row) => ReactNode;
};

export type GridSort = {
  column: string;
  direction: "ascending" | "descending";
  columns: readonly string[];
  labelOf: (header: string) => string;
  onSort: (column: string) => void;
};

export type GridSelection = {
  isSelected: (index: number) => boolean;
  all: boolean | "mixed";
  labelAll: string;
  labelOf: (index: number) => string;
  onToggle: (index: number, range: boolean) => void;
  onToggleAll: () => void;
};

export type RoomsGridProps<Row> = {
  label: string;
  columns: readonly GridColumn<Row>[];
  rowCount: number;
  /** `undefined` while the row's page is on its way. */
  rowAt: (index: number) => Row | undefined;
  testIdOf: (row: Row) => string;
  sort?: GridSort;
  selection?: GridSelection;
  /** The row whose details are open. */
  opened?: number | null;
  onOpen?: (index: number) => void;
  /** The rows on the screen, ends included. */
  onVisible?: (first: number, last: number) => void;
  empty?: ReactNode;
  /** A last row that stays in sight, by column. */
  foot?: { cells: Readonly<Record<string, ReactNode>>; testId: string };
  /** As high as its rows, up to a screen of them, rather than as high as the page leaves room for. */
  fit?: boolean;
  testId?: string;
  /** Narrower than this it scrolls sideways. */
  minWidth: number;
};

const rowHeight = 40;
const rowsThatFit = 14;
const firstGuess = { width: 960, height: 480 };

const useStyles = makeStyles({
  // As high as the page leaves room for; the rows inside never make it higher.
  grid: {
    flexGrow: 1,
    height: 0,
    minHeight: "280px",
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: "auto",
  },
  fit: { flexGrow: 0, minHeight: 0 },
  space: { position: "relative" },
  check: { justifySelf: "center" },
});

/**
 * A table that draws only the rows on the screen. Arrows, Page Up and Down, Home and End move; Space selects, with Shift a
 * range; Ctrl+A selects everything shown; Enter opens the row's details.
 */
export function RoomsGrid<Row>(props: RoomsGridProps<Row>) {
  const { columns, rowCount, rowAt, selection, onOpen, onVisible, opened = null, foot } = props;
  const styles = useStyles();
  const scroll = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(0);
  const focusWanted = useRef(false);
  const active = Math.min(cursor, Math.max(0, rowCount - 1));
  const tracks = [selection ? "44px" : "", ...columns.map((column) => column.width)].join(" ");

  // The compiler skips this component because of the virtualizer; it is not compiled here anyway.
  // eslint-disable-next-line react-hooks/incompatible-library
  const rows = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    initialRect: firstGuess,
    overscan: 8,
    // The header lies over the first of the rows that are scrolled to.
    scrollPaddingStart: rowHeight,
    // The row that holds the focus stays in the page, or the focus would be lost by scrolling.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return shown.includes(active) || rowCount === 0 ? shown : [...shown, active].sort((a, b) => a - b);
    },
  });
  const first = rows.range?.startIndex ?? 0;
  const last = rows.range?.endIndex ?? 0;

  useEffect(() => {
    onVisible?.(first, last);
  }, [first, last, onVisible]);

  useEffect(() => {
    if (focusWanted.current) {
      focusWanted.current = false;
      scroll.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus({ preventScroll: true });
    }
  });

  const moveTo = (index: number): void => {
    focusWanted.current = true;
    setCursor(index);
    rows.scrollToIndex(index);
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || rowCount === 0) {
      return;
    }
    const page = Math.max(1, last - first - 1);
    const next = event.ctrlKey || event.metaKey ? null : rowAfterKey(event.key, active, rowCount, page);
    if (next !== null) {
      event.preventDefault();
      moveTo(next);
      if (event.shiftKey) {
        selection?.onToggle(next, true);
      }
    } else if (event.key === " ") {
      event.preventDefault();
      selection?.onToggle(active, event.shiftKey);
    } else if (event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      selection?.onToggleAll();
    } else if (event.key === "Enter" && event.target === event.currentTarget) {
      event.preventDefault();
      onOpen?.(active);
    }
  };

  return (
    <div
      aria-colcount={columns.length + (selection ? 1 : 0)}
      aria-label={props.label}
      aria-multiselectable={selection ? true : undefined}
      aria-rowcount={rowCount + (foot ? 2 : 1)}
      className={mergeClasses(styles.grid, props.fit && styles.fit)}
      data-testid={props.testId ?? "rooms-grid"}
      ref={scroll}
      role="grid"
      style={props.fit ? { height: fitting(rowCount, foot !== undefined) } : undefined}
    >
      <GridHeader
        columns={columns}
        minWidth={props.minWidth}
        selection={selection}
        sort={props.sort}
        tracks={tracks}
      />
      {rowCount === 0 && props.empty}
      <div
        className={styles.space}
        role="rowgroup"
        style={{ height: rows.getTotalSize(), minWidth: props.minWidth }}
      >
        {rows.getVirtualItems().map(({ index, start }) => (
          <GridRow
            columns={columns}
            height={rowHeight}
            index={index}
            key={index}
            onKeyDown={press}
            onOpen={onOpen}
            onPoint={setCursor}
            opened={index === opened}
            row={rowAt(index)}
            select={
              selection && (
                <Checkbox
                  aria-label={selection.labelOf(index)}
                  checked={selection.isSelected(index)}
                  className={styles.check}
                  onClick={(event) => {
                    event.stopPropagation();
                    selection.onToggle(index, event.shiftKey);
                  }}
                  // The click is what counts: it knows whether Shift was down.
                  onChange={() => undefined}
                  tabIndex={-1}
                />
              )
            }
            selected={selection?.isSelected(index)}
            start={start}
            tabbable={index === active}
            testIdOf={props.testIdOf}
            tracks={tracks}
          />
        ))}
      </div>
      {foot && (
        <GridFoot
          cells={foot.cells}
          columns={columns}
          height={rowHeight}
          index={rowCount + 2}
          minWidth={props.minWidth}
          offset={selection ? 2 : 1}
          testId={foot.testId}
          tracks={tracks}
        />
      )}
    </div>
  );
}

/** Header, rows and foot, and the border around them. */
function fitting(rowCount: number, foot: boolean): number {
  return rowHeight * (Math.min(Math.max(rowCount, 1), rowsThatFit) + (foot ? 2 : 1)) + 2;
}
