import { type SmartCase, smartCases } from "./guide.ts";

/** Security of AI systems: labelled by hand, for writing and tuning the rules. */
export const aiCases: SmartCase[] = [
  ...smartCases(
    "QUANTITATIVE",
    `
  vague no-measure no-deadline | Prevent Model Leakage
  vague no-measure no-deadline | Ethical & Bias Alignment
  no-deadline | 100% compliance with EU AI Act transparency requirements for high-risk systems.
  vague no-measure no-deadline | Input Privacy
  no-deadline | 0% PII (Personally Identifiable Information) leaked into training logs.
  vague no-measure no-deadline | Ensure trust, accountability, and legal compliance of AI systems
  vague no-measure no-deadline | Govern AI systems ethically and safely
  activity no-measure no-deadline | Red-team chatbots, agents and copilots before launch.
  no-deadline | Prompt-injection success rate below 1 %.
  - | Sampled answer accuracy above 98 % every month.
  - | No personal data found in the monthly scans of the training logs.
  - | Zero unauthorised downloads of model weights in the quarterly access log audit.
  - | 100 % of training data sets with a recorded chain of custody by 30 September 2027.
  - | Improve model robustness: jailbreak success under 0.5 % in the monthly red-team run.
  no-deadline | Roll back a faulty model release within 30 minutes.
  no-measure no-deadline | Log every prompt and response of the support assistant.
  no-measure no-deadline | Watermark all generated images
  no-measure | Reduce the hallucination rate of the claims assistant by Q4 2027.
  no-measure | All high-risk AI systems are registered by August 2027 in line with the EU AI Act (Regulation 2024/1689).
  binary no-measure | Implement an AI gateway by June 2027.
  binary no-measure | Deploy automated PII masking for LLM inputs in Q2 2027.
  binary no-measure | Publish model cards for all production models by the end of FY27.
  activity binary no-measure | Conduct a red-team exercise against the assistant by November 2027.
  activity no-measure | Retrain the fraud detection model every six months.
  activity no-measure no-deadline | Monitor AI systems on an ongoing basis.
  - | Carry out three bias audits per year, each showing an approval rate gap below 2 %.
  zero-risk no-deadline | No prompt injection will ever succeed.
  zero-risk | Zero harmful outputs from any of our models in 2027.
  zero-risk no-measure no-deadline | Ensure the model can never leak personal data.
  zero-risk no-measure no-deadline | Prevent every jailbreak.
  compound | By Q4 2027, jailbreak success below 1 % and 95 % of data scientists trained in privacy.
  vague no-measure no-deadline compound | Improve model safety and protect intellectual property.
  vague no-measure | Strengthen the security of our machine learning pipeline by year end.
`,
  ),
  ...smartCases(
    "QUALITATIVE",
    `
  vague no-deadline | Use AI responsibly.
  vague no-deadline | Promote fairness and transparency in automated decisions.
  vague | Enhance the explainability of our models in 2027.
  - | The AI ethics committee records each quarter whether it finds the explanations given to applicants understandable.
  - | An independent reviewer confirms in the annual review that case workers feel free to overrule the model.
  binary | Publish a statement of AI principles by May 2027.
  zero-risk no-deadline | Our AI will never harm anyone.
`,
  ),
];
