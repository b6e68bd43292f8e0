export const AUDIT_HELP = `  points audit verify [--employee ID | --month YYYY-MM] [--public-key KEY] [--receipt FILE]...
                      [--checkpoint FILE]... [--verifier-key NAME+HASH+KEY] [--witness NAME+HASH+KEY]... [--strict]
                      [--export FILE | --url URL --key KEY]
      Derives links, boards, seals and signatures again from the events, and the boards that cases have changed; names
      what is not as the log says.
      With --export it needs no service and no database. Exit status 0 when nothing was found, 1 when something was,
      3 when nothing contradicts the log, but nothing is signed, or a month that was closed long ago has no seal, or,
      with --strict, events stand behind the last signature.

  points audit compare [--url URL] [--key KEY]
      Has the service derive balances, boards and restatements again from the events and compare them with its tables row
      by row, as it does each night; then does the same here with what the service shows. Names what is not what the
      events give. Exit status 0 when there is no difference, 1 when there is one.

  points audit export FILE [--url URL] [--key KEY]
      Takes the whole log away, an event a line.

  points audit head FILE [--url URL] [--key KEY]
      Takes the last signed head of the log away: a receipt, from which every later log has to have grown.

  points audit run RUN [--export FILE | --url URL --key KEY]
      Computes a run again from the log alone: the root of its rows, the board that they rest on, ranks, and what each
      gets. Exit status 0 when it comes out the same.

  points audit lottery LOTTERY [--export FILE | --url URL --key KEY]
      Draws a lottery again from the log alone. Exit status 0 when the same win.

  points audit replay EMPLOYEE [--known-at PLACE] [--effective-on DATE] [--url URL] [--key KEY]
      Tells an employee's file as a story: each event, who, on what ground, what it counted for, the balance after it.
`;

export const AUDIT_USAGE = `Usage:\n${AUDIT_HELP}`;
