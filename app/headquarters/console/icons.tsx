// Drawn for this console on a grid of 24, in lines of two.

const shapes: Record<string, string> = {
  cases: 'M8 4h8v3H8zM6 6H5v14h14V6h-1M8.5 12h7M8.5 16h5',
  opinions: 'M4 5h16v11H11l-4 4v-4H4zM8 9h8M8 12h5',
  statistics: 'M4 20h16M7 20v-7M12 20V5M17 20v-10',
  terminals: 'M4 5h16v10H4zM9 19h6M12 15v4',
  out: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
  back: 'M14 6l-6 6 6 6',
  shield: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM9 12l2 2 4-4',
  search: 'M11 5a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM15.5 15.5L20 20',
  phone: 'M6 4h3l2 5-2 1c1 3 2 4 5 5l1-2 5 2v3c0 1-1 2-2 2C10 20 4 14 4 6c0-1 1-2 2-2z',
};

export type IconName = keyof typeof shapes;

export function Icon({ name }: { name: string }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shapes[name] ?? ''} />
    </svg>
  );
}

// Two hands' width of a house: the mark of the console.
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <rect class="mark-ground" width="48" height="48" rx="14" />
      <path class="mark-lines" d="M13 22l11-9 11 9M16 21v14h16V21M24 35v-8" />
    </svg>
  );
}
