/** Which events of the log are passed over: a storage format, see src/contexts/employees/domain/events.ts. */
export const SET_ASIDE_STREAM = 'set-aside';

export interface EventSetAside {
  readonly type: 'EventSetAside';
  readonly data: {
    /** Where the event stands, as a decimal string: what names it. The rest is for whoever reads of it. */
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
