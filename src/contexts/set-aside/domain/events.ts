/** The events of the log that are passed over: a storage format, see src/contexts/employees/domain/events.ts. */
export const SET_ASIDE_STREAM = 'set-aside';

export interface EventSetAside {
  readonly type: 'EventSetAside';
  readonly data: {
    /** The place of the event, as a decimal string, which identifies it. The other fields are for the reader. */
    readonly position: string;
    readonly stream: string;
    readonly revision: number;
    readonly eventType: string;
    readonly personal: {
      readonly reason: string;
      /** The user of the machine who did it: no key of the service is asked for. */
      readonly by: string;
    };
  };
}
