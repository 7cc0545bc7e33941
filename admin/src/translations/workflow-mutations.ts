import { graphql } from '../graphql.ts';
import { translationFields } from './operations.ts';

export const SubmitTranslation = graphql(
  `
    mutation SubmitTranslation($input: SubmitTranslationInput!) {
      submitTranslation(input: $input) {
        ...TranslationFields
      }
    }
  `,
  [translationFields],
);

export const RecallTranslation = graphql(
  `
    mutation RecallTranslation($input: RecallTranslationInput!) {
      recallTranslation(input: $input) {
        ...TranslationFields
      }
    }
  `,
  [translationFields],
);

export const TakeUpTranslation = graphql(
  `
    mutation TakeUpTranslation($input: TakeUpTranslationInput!) {
      takeUpTranslation(input: $input) {
        ...TranslationFields
      }
    }
  `,
  [translationFields],
);

export const ForwardTranslation = graphql(
  `
    mutation ForwardTranslation($input: ForwardTranslationInput!) {
      forwardTranslation(input: $input) {
        ...TranslationFields
      }
    }
  `,
  [translationFields],
);

export const ReturnTranslation = graphql(
  `
    mutation ReturnTranslation($input: ReturnTranslationInput!) {
      returnTranslation(input: $input) {
        ...TranslationFields
      }
    }
  `,
  [translationFields],
);

export const SendBackTranslation = graphql(
  `
    mutation SendBackTranslation($input: SendBackTranslationInput!) {
      sendBackTranslation(input: $input) {
        ...TranslationFields
      }
    }
  `,
  [translationFields],
);

export const ApproveTranslation = graphql(
  `
    mutation ApproveTranslation($input: ApproveTranslationInput!) {
      approveTranslation(input: $input) {
        ...TranslationFields
      }
    }
  `,
  [translationFields],
);

export const RejectTranslation = graphql(
  `
    mutation RejectTranslation($input: RejectTranslationInput!) {
      rejectTranslation(input: $input) {
        ...TranslationFields
      }
    }
  `,
  [translationFields],
);

export const ReopenTranslation = graphql(
  `
    mutation ReopenTranslation($input: ReopenTranslationInput!) {
      reopenTranslation(input: $input) {
        ...TranslationFields
      }
    }
  `,
  [translationFields],
);

export const ScheduleTranslation = graphql(
  `
    mutation ScheduleTranslation($input: ScheduleTranslationInput!) {
      scheduleTranslation(input: $input) {
        ...TranslationFields
      }
    }
  `,
  [translationFields],
);

export const UnscheduleTranslation = graphql(
  `
    mutation UnscheduleTranslation($input: UnscheduleTranslationInput!) {
      unscheduleTranslation(input: $input) {
        ...TranslationFields
      }
    }
  `,
  [translationFields],
);

export const PublishTranslation = graphql(
  `
    mutation PublishTranslation($input: PublishTranslationInput!) {
      publishTranslation(input: $input) {
        ...TranslationFields
      }
    }
  `,
  [translationFields],
);

export const ReviseTranslation = graphql(
  `
    mutation ReviseTranslation($input: ReviseTranslationInput!) {
      reviseTranslation(input: $input) {
        ...TranslationFields
      }
    }
  `,
  [translationFields],
);

export const ConfirmTranslation = graphql(
  `
    mutation ConfirmTranslation($input: ConfirmTranslationInput!) {
      confirmTranslation(input: $input) {
        ...TranslationFields
      }
    }
  `,
  [translationFields],
);

export const WithdrawPublication = graphql(
  `
    mutation WithdrawPublication($input: WithdrawPublicationInput!) {
      withdrawPublication(input: $input) {
        ...TranslationFields
      }
    }
  `,
  [translationFields],
);

export const RestorePublication = graphql(
  `
    mutation RestorePublication($input: RestorePublicationInput!) {
      restorePublication(input: $input) {
        ...TranslationFields
      }
    }
  `,
  [translationFields],
);

export const TakeDownArticle = graphql(`
  mutation TakeDownArticle($input: TakeDownArticleInput!) {
    takeDownArticle(input: $input) {
      id
      version
    }
  }
`);

export const LiftTakedown = graphql(`
  mutation LiftTakedown($input: LiftTakedownInput!) {
    liftTakedown(input: $input) {
      id
      version
    }
  }
`);
