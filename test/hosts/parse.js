import { parse } from 'bilateral';

document.title = String(parse({}).dataset);
