import shared from '@eventstore/db-client/generated/shared_pb.js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { type Answer, type Answers, revisionOr } from './answers.js';

type Any = NonNullable<
  ReturnType<NonNullable<ReturnType<InstanceType<typeof streams.BatchAppendResp>['getError']>>['getDetails']>
>;

/** The answer of the Append call, in the form in which it was recorded. */
export function appendAnswer(answers: Answers, response: InstanceType<typeof streams.AppendResp>): Answer {
  const success = response.getSuccess();
  if (success) return { success: answers.success(success) };
  const wrong = response.getWrongExpectedVersion();
  if (!wrong) return { empty: true };
  return {
    wrongExpectedVersion: {
      current: revisionOr(wrong.hasCurrentNoStream(), wrong.hasCurrentRevision(), wrong.getCurrentRevision()),
      current206: revisionOr(
        wrong.hasNoStream2060(),
        wrong.hasCurrentRevision2060(),
        String(wrong.getCurrentRevision2060()),
      ),
      expected: expected({
        exact: wrong.hasExpectedRevision() && wrong.getExpectedRevision(),
        any: wrong.hasExpectedAny(),
        streamExists: wrong.hasExpectedStreamExists(),
        noStream: wrong.hasExpectedNoStream(),
      }),
      expected206: expected({
        exact: wrong.hasExpectedRevision2060() && String(wrong.getExpectedRevision2060()),
        any: wrong.hasAny2060(),
        streamExists: wrong.hasStreamExists2060(),
        noStream: false,
      }),
    },
  };
}

/** One response of BatchAppend. */
export function batchAnswer(
  answers: Answers,
  response: InstanceType<typeof streams.BatchAppendResp>,
  correlation: string,
): Answer {
  const answer: Answer = {
    correlation: response.getCorrelationId()?.getString() === correlation ? 'same' : 'other',
    stream: answers.streamName(response.getStreamIdentifier()),
  };
  const error = response.getError();
  const success = response.getSuccess();
  if (error) {
    const details = error.getDetails();
    answer['error'] = {
      code: error.getCode(),
      type: details?.getTypeUrl() ?? 'none',
      ...(details && detailsOf(answers, details)),
    };
  } else if (success) answer['success'] = answers.success(success);
  answer['expected'] = expected({
    exact: response.hasStreamPosition() && response.getStreamPosition(),
    any: response.hasAny(),
    streamExists: response.hasStreamExists(),
    noStream: response.hasNoStream(),
  });
  return answer;
}

function detailsOf(answers: Answers, details: Any): Answer {
  switch (details.getTypeUrl().split('.').pop() ?? '') {
    case 'WrongExpectedVersion': {
      const wrong = shared.WrongExpectedVersion.deserializeBinary(details.getValue_asU8());
      return {
        current: revisionOr(
          wrong.hasCurrentNoStream(),
          wrong.hasCurrentStreamRevision(),
          wrong.getCurrentStreamRevision(),
        ),
        expected: expected({
          exact: wrong.hasExpectedStreamPosition() && wrong.getExpectedStreamPosition(),
          any: wrong.hasExpectedAny(),
          streamExists: wrong.hasExpectedStreamExists(),
          noStream: wrong.hasExpectedNoStream(),
        }),
      };
    }
    case 'StreamDeleted':
      return {
        named: answers.streamName(
          shared.StreamDeleted.deserializeBinary(details.getValue_asU8()).getStreamIdentifier(),
        ),
      };
    case 'MaximumAppendSizeExceeded':
      return {
        limit: shared.MaximumAppendSizeExceeded.deserializeBinary(details.getValue_asU8()).getMaxappendsize(),
      };
    default:
      return {};
  }
}

interface Expected {
  readonly exact: string | false;
  readonly any: boolean;
  readonly streamExists: boolean;
  readonly noStream: boolean;
}

function expected({ exact, any, streamExists, noStream }: Expected): string {
  if (exact !== false) return exact;
  if (any) return 'any';
  if (streamExists) return 'stream exists';
  return noStream ? 'no stream' : 'unset';
}
