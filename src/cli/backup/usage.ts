export const BACKUP_HELP = `  points backup FILE [--keys FILE] [--vault FILE]
      Keeps the log as it is at one moment, what waits to be sent, and the settings that are no secret, in one file, while the
      service runs or not; on the machine of the data directory. With --keys the admin key, the keys that sign, the last head
      that they signed and the key that opens the vault go into a file of their own; with --vault the keys by which names and
      texts in the log can be read go into another. A log in an EventStoreDB has that server's own backup.
`;

export const RESTORE_HELP = `  points restore FILE [--keys FILE] [--vault FILE]
      Puts a kept log, its keys and its vault into a data directory without a log. The file is read to its end and compared
      with its digest first; cut off, the restore is started again, and until it is done no service starts there.
`;
