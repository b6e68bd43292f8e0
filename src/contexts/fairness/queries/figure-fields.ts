import { ApiProperty } from '@nestjs/swagger';

export const WholeNumber = (description?: string): PropertyDecorator =>
  ApiProperty({ type: 'integer', ...(description === undefined ? {} : { description }) });
export const WholeNumberOrNull = (description?: string): PropertyDecorator =>
  ApiProperty({ type: 'integer', nullable: true, ...(description === undefined ? {} : { description }) });
export const Exact = (description?: string): PropertyDecorator =>
  ApiProperty({ type: Number, ...(description === undefined ? {} : { description }) });
export const ExactOrNull = (description?: string): PropertyDecorator =>
  ApiProperty({ type: Number, nullable: true, ...(description === undefined ? {} : { description }) });
export const Suppressed = (): PropertyDecorator =>
  ApiProperty({ description: 'Whether it is about too few people to be told; its figures are null then.' });
