import { z } from 'zod';

/** The platform's data types (https://user.netmera.com/netmera-developer-guide/api-documentation/rest-api/application-data). */
export const dataTypes = ['STRING', 'INT', 'LONG', 'DOUBLE', 'BOOLEAN', 'DATE', 'TIME_STAMP'] as const;
export const DataType = z.enum(dataTypes);
export type DataType = z.infer<typeof DataType>;
