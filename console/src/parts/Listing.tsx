import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import './listing.css';

/** The heading of a column; `ofNumbers` for a column of numbers. */
export interface Heading {
  readonly title: ReactNode;
  readonly ofNumbers: boolean;
}

export const number = (title: ReactNode): Heading => ({ title, ofNumbers: true });

export type Headings = readonly (Heading | string)[];

interface Listed {
  /** The subject of the list, for screen readers. */
  readonly label: string;
  readonly head: Headings;
  readonly className?: string;
  /** Its rows. */
  readonly children: ReactNode;
}

/** Rows under headings, in a region of its own: where it is wider than the page, it scrolls sideways, by keyboard as well. */
export function Listing({ label, head, className, children }: Listed) {
  return (
    <div
      className={className === undefined ? 'listing' : `listing ${className}`}
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            {head.map((heading, at) => (
              <Head
                key={at}
                of={typeof heading === 'string' ? { title: heading, ofNumbers: false } : heading}
              />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </div>
  );
}

function Head({ of: { title, ofNumbers } }: { readonly of: Heading }) {
  return <Table.Th className={ofNumbers ? 'number' : undefined}>{title}</Table.Th>;
}
