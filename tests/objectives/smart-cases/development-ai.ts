import { type SmartCase, smartCases } from "./guide.ts";

/** Security of AI systems: labelled by hand, for writing and tuning the rules. */
export const aiCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
  zero-risk no-deadline | Zero unauthorized downloads of model weights or system prompts.
  vague no-measure no-deadline | Ethical & Bias Alignment
  no-deadline | 100% compliance with EU AI Act transparency requirements for high-risk systems.
  no-deadline | 0% PII (Personally Identifiable Information) leaked into training logs.
  vague no-measure no-deadline | Ensure trust, accountability, and legal compliance of AI systems
  vague no-measure no-deadline | Responsible and trustworthy use of AI
  activity no-measure no-deadline | Red-team chatbots, agents and copilots before launch.
  - | Prompt-injection red-team success below 1 % in each quarterly exercise.
  no-deadline | Prompt-injection success rate below 1 %.
  - | Reduce the share of ungrounded answers in the weekly sample from 6 % to 2 % by Q3 2027.
  no-measure no-deadline | Log every prompt and response of the support assistant.
  no-measure | All high-risk AI systems are registered by August 2027 in line with the EU AI Act (Regulation 2024/1689).
  binary no-measure | Implement an AI gateway by June 2027.
  binary no-measure | Establish an AI ethics board within one year.
  binary no-measure | Publish model cards for all production models by the end of FY27.
  activity binary no-measure | Conduct a red-team exercise against the assistant by November 2027.
  activity no-measure | Review model access logs quarterly.
  activity no-measure | Retrain the fraud detection model every six months.
  activity | Carry out three bias audits per year.
  activity no-measure no-deadline | Monitor AI systems on an ongoing basis.
  - | Carry out three bias audits per year, each showing an approval rate gap below 2 %.
  zero-risk no-deadline | No prompt injection will ever succeed.
  zero-risk no-measure no-deadline | Ensure the model can never leak personal data.
  zero-risk no-measure no-deadline | Prevent every jailbreak.
  zero-risk no-deadline | 100 % bias-free AI
  zero-risk | No theft of model weights over the next 12 months
  vague no-measure | Strengthen the security of our machine learning pipeline by year end.
  vague no-measure no-deadline | Protect model weights
  zero-risk no-deadline | Zero misuse of our models
  zero-risk no-measure no-deadline | Fully unhackable AI assistants
  zero-risk | No data poisoning incident in any training run in 2027.
  - | Zero blocked prompts wrongly released, counted in the weekly moderation log.
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
  vague no-deadline | Promote fairness and transparency in automated decisions.
  - | The AI ethics committee records each quarter whether it finds the explanations given to applicants understandable.
  - | An independent reviewer confirms in the annual review that case workers feel free to overrule the model.
  activity | Hold a quarterly forum on the ethical use of AI.
  zero-risk no-deadline | Our AI will never harm anyone.
  no-deadline compound | Applicants find our explanations understandable in interviews, and suppliers rate our AI questionnaire as clear.
`,
  ),
];
